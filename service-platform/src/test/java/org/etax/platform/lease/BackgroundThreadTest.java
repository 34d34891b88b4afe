package org.etax.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundThreadTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();

    /** Works in rounds; its first beginning may fail or end too early. */
    private final class Worker extends BackgroundThread {

        private final Runnable first;

        Worker(Runnable first) {
            super("worker-of-the-tests");
            this.first = first;
        }

        @Override
        protected void work() {
            int beginning = begun.incrementAndGet();
            if (beginning == 1) {
                first.run();
                if (first != NOTHING) {
                    return;
                }
            }
            while (goesOn()) {
                rounds.add(beginning);
                rest(Duration.ofMinutes(1));
            }
        }
    }

    private static final Runnable NOTHING = () -> {};

    @Test
    void worksHoweverFastItsThreadIs() throws Exception {
        for (int start = 0; start < 500; start++) {
            begun.set(0);
            Worker worker = new Worker(NOTHING);
            worker.start();
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            worker.stop();
            assertThat(worker.isRunning()).isFalse();
        }
    }

    @Test
    void beginsAgainAfterAFailure() throws Exception {
        assertBeginsAgainAfter(() -> {
            throw new IllegalStateException("a failure of the tests");
        });
    }

    @Test
    void beginsAgainAfterAnError() throws Exception {
        assertBeginsAgainAfter(() -> {
            throw new NoClassDefFoundError("an error of the tests");
        });
    }

    @Test
    void beginsAgainWhenItEndsBeforeItsTimeOrIsInterrupted() throws Exception {
        assertBeginsAgainAfter(() -> Thread.currentThread().interrupt());
    }

    private void assertBeginsAgainAfter(Runnable first) throws Exception {
        Worker worker = new Worker(first);
        worker.start();
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
        worker.stop();
    }

    @Test
    void worksAgainAfterStopAndStart() throws Exception {
        Worker worker = new Worker(NOTHING);
        worker.start();
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        worker.stop();
        worker.start();
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
        worker.stop();
    }

    @Test
    void endsARestWhenItIsWoken() throws Exception {
        Worker worker = new Worker(NOTHING);
        worker.start();
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        worker.unpark();
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        worker.stop();
    }
}
