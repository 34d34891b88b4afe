package org.etax.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of a caller's allowance that this gateway has taken and spends without asking again. */
final class Share {

    private final Grant grant;
    private final Instant until;
    private long left;

    Share(Grant grant, Instant until) {
        this.grant = grant;
        this.until = until;
        this.left = grant.calls();
    }

    /** Spends one call of what was just taken; a refusal holds for whoever waited for it. */
    @Nullable
    Verdict first(Instant now) {
        return grant.calls() == 0 ? new Verdict(false, 0, grant.reset(), grant.next()) : spend(now);
    }

    /** Spends one call, or answers null when the store must be asked. */
    synchronized @Nullable Verdict spend(Instant now) {
        if (!now.isBefore(until)) {
            return null;
        }
        if (grant.calls() == 0) {
            return new Verdict(false, 0, grant.reset(), Duration.between(now, until));
        }
        if (left == 0) {
            return null;
        }
        left--;
        return new Verdict(true, grant.remaining() + left, grant.reset(), Duration.ZERO);
    }
}
