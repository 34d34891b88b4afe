package org.etax.local.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.etax.local.ServerFailure;
import org.etax.local.ServerProcess;
import org.jspecify.annotations.Nullable;

/** One process that is started when what it needs is ready, and started again whenever it ends unasked. */
final class Supervised {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration SOUND_LIFE = Duration.ofSeconds(60);
    private static final int FAILURES_TO_GIVE_UP_WAITING = 3;

    /** Hears of every change. */
    interface Listener {
        void changed(Supervised process, String detail);
    }

    private final ServerProcess process;
    private final List<Supervised> needs;
    private final Runnable whenReady;
    private final Listener listener;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Thread keeper;
    private volatile State state = State.WAITING;
    private volatile boolean stopping;
    private int failures;

    Supervised(ServerProcess process, List<Supervised> needs, Runnable whenReady, Listener listener) {
        this.process = process;
        this.needs = List.copyOf(needs);
        this.whenReady = whenReady;
        this.listener = listener;
        this.keeper = Thread.ofVirtual().name("keeper-" + name()).unstarted(this::keep);
    }

    String name() {
        return process.server().name();
    }

    State state() {
        return state;
    }

    ServerProcess process() {
        return process;
    }

    /** How many steps of need lie below; things of one level can be stopped together. */
    int level() {
        return needs.stream().mapToInt(need -> need.level() + 1).max().orElse(0);
    }

    void begin() {
        keeper.start();
    }

    /** Waits for the first readiness, or for the third failure in a row. */
    boolean awaitSettled() throws InterruptedException {
        settled.await();
        return state == State.READY;
    }

    /** Ends the process at once, as a fault would; the keeper starts it again. */
    void kill() {
        change(State.RESTARTING, "killed");
        process.kill();
    }

    void stop() {
        stopping = true;
        change(State.STOPPING, "");
        keeper.interrupt();
        process.stop();
        try {
            keeper.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.stop();
        change(State.STOPPED, "");
        settled.countDown();
    }

    private void keep() {
        try {
            for (Supervised need : needs) {
                need.awaitSettled();
            }
            while (!stopping) {
                String ending = live();
                if (!stopping) {
                    Duration pause = pause();
                    change(State.RESTARTING, ending + "; next start in " + pause.toSeconds() + " s");
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One life of the process; returns how it ended. */
    private String live() throws InterruptedException {
        change(State.STARTING, "");
        long begin = System.nanoTime();
        boolean ready = false;
        @Nullable String failure = null;
        try {
            process.launch();
            change(State.STARTING, "");
            process.awaitReady();
            whenReady.run();
            change(State.READY, "after %.1f s".formatted((System.nanoTime() - begin) / 1e9));
            ready = true;
            settled.countDown();
            var child = process.current().orElseThrow();
            failure = "ended with code " + child.waitFor();
        } catch (RuntimeException e) {
            process.kill();
            failure = oneLine(e);
        }
        boolean sound = ready && System.nanoTime() - begin > SOUND_LIFE.toNanos();
        failures = sound ? 1 : failures + 1;
        if (failures >= FAILURES_TO_GIVE_UP_WAITING) {
            settled.countDown();
        }
        return failure;
    }

    /** The rest of a longer message is in the log. */
    private String oneLine(RuntimeException e) {
        var lines = String.valueOf(e.getMessage()).strip().lines().toList();
        String first =
                e instanceof ServerFailure ? lines.getFirst() : e.getClass().getSimpleName() + " " + lines.getFirst();
        return lines.size() == 1 ? first : first.replaceFirst(":$", "") + ", see " + process.log();
    }

    private Duration pause() {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 5));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void change(State next, String detail) {
        state = next;
        listener.changed(this, detail);
    }
}
