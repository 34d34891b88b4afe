package org.etax.declaration.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to ask the network about a payment whose notices may be lost: soon at first, then ever more seldom. */
public final class InquirySchedule {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private InquirySchedule() {}

    /**
     * The next time to ask, or empty when nothing more is expected.
     *
     * @param payment as it is known
     * @param now the instant of the last look
     * @param asked how often it was asked about in this state
     */
    public static Optional<Instant> nextAfter(Payment payment, Instant now, int asked) {
        return payment.isSettled() ? Optional.empty() : Optional.of(now.plus(pause(asked)));
    }

    private static Duration pause(int asked) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(asked, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
