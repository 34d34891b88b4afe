package org.etax.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's sessions.
 *
 * @param id names it in these addresses; worth nothing to a thief
 * @param current whether it is the session that asks
 * @param since when the person signed in
 * @param lastSeen when its last request came
 * @param endsAt it ends then in any case
 * @param browser family of the browser; null when it did not say
 * @param system what the browser runs on; null when it did not say
 * @param address from where the person signed in, the last part left out
 */
record OpenSession(
        String id,
        boolean current,
        Instant since,
        Instant lastSeen,
        Instant endsAt,
        @Nullable String browser,
        @Nullable String system,
        String address) {

    static OpenSession of(SessionsOf.Live session, SignIn asking, Duration absolute) {
        var signIn = session.signIn();
        return new OpenSession(
                signIn.id(),
                signIn.id().equals(asking.id()),
                signIn.since(),
                session.lastSeen(),
                signIn.since().plus(absolute),
                signIn.device().browser(),
                signIn.device().system(),
                signIn.device().address());
    }
}
