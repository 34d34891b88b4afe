package org.etax.gateway.signin;

import java.time.Instant;
import java.util.List;

/**
 * What a page may know of its session.
 *
 * @param channel through which the person came; the page takes its shell from it
 * @param idleSeconds the session ends when no request comes for so long
 * @param endsAt the session ends then in any case
 */
record SessionView(
        String realm,
        String username,
        String name,
        List<String> roles,
        String channel,
        CsrfView csrf,
        long idleSeconds,
        Instant endsAt) {

    /** The header that unsafe requests must carry, and its value. */
    record CsrfView(String header, String token) {}

    static SessionView of(SignIn signIn, String channel, Entrance entrance) {
        return new SessionView(
                signIn.realm(),
                signIn.username(),
                signIn.name(),
                signIn.roles(),
                channel,
                new CsrfView(Csrf.HEADER, signIn.csrfToken()),
                entrance.idleTimeout().toSeconds(),
                signIn.since().plus(entrance.absoluteTimeout()));
    }
}
