package org.etax.gateway.signin;

import java.time.Instant;
import java.util.List;

/**
 * A person who has signed in with a browser; kept in the session, in Redis only.
 *
 * @param id names the sign-in among those of its person; not the session's secret
 * @param realm {@code taxpayers} or {@code officers}
 * @param subject Keycloak's opaque name of the person
 * @param client the Keycloak client of the session, from which the channel follows
 * @param csrfToken what unsafe requests of this session must repeat in a header
 * @param since when the person signed in
 * @param device from where
 */
public record SignIn(
        String id,
        String realm,
        String subject,
        String client,
        String username,
        String name,
        List<String> roles,
        Tokens tokens,
        String csrfToken,
        Instant since,
        Device device) {

    SignIn with(Tokens renewed) {
        return new SignIn(id, realm, subject, client, username, name, roles, renewed, csrfToken, since, device);
    }
}
