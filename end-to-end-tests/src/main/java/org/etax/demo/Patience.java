package org.etax.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until it is so: events take a moment. */
public final class Patience {

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private Patience() {}

    /**
     * Asks until the answer is as wanted.
     *
     * @throws Surprise naming the thing when it is not so in time
     */
    public static <T> T until(String what, Duration time, Supplier<T> question, Predicate<T> wanted) {
        return until(what, time, BETWEEN, question, wanted);
    }

    /** The same, asking not more often than once in a while. */
    public static <T> T until(String what, Duration time, Duration between, Supplier<T> question, Predicate<T> wanted) {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            T answer = question.get();
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new Surprise("not within %d s: %s; last seen: %s".formatted(time.toSeconds(), what, answer));
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }
}
