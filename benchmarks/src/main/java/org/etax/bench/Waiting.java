package org.etax.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.etax.demo.Surprise;

/** Waits for what events bring about. */
final class Waiting {

    private Waiting() {}

    /** @throws Surprise naming the thing when it is not so in time */
    static void until(String what, Duration time, BooleanSupplier isSo) {
        long end = System.nanoTime() + time.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Surprise("not within " + time.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
