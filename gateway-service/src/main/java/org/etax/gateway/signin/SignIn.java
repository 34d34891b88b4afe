package org.etax.gateway.signin;

import java.time.Instant;
import java.util.List;

/**
 * A person who has signed in with a browser; kept in the session, in Redis only.
 *
 * @param realm {@code taxpayers} or {@code officers}
 * @param subject Keycloak's opaque name of the person
 * @param client the Keycloak client of the session, from which the channel follows
 * @param csrfToken what unsafe requests of this session must repeat in a header
 * @param since when the person signed in
 */
public record SignIn(
        String realm,
        String subject,
        String client,
        String username,
        String name,
        List<String> roles,
        Tokens tokens,
        String csrfToken,
        Instant since) {

    SignIn with(Tokens renewed) {
        return new SignIn(realm, subject, client, username, name, roles, renewed, csrfToken, since);
    }
}
