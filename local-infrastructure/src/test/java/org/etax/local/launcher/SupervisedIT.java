package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.etax.local.LocalServer;
import org.etax.local.Ports;
import org.etax.local.Randomness;
import org.etax.local.RedisServer;
import org.etax.local.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedIT {

    private final List<State> seen = new CopyOnWriteArrayList<>();

    @Test
    void startsAProcessAgainThatWasKilled(@TempDir Path folder) throws InterruptedException {
        var redis = supervised(folder, List.of());
        redis.begin();
        assertThat(redis.awaitSettled()).isTrue();
        long first = pid(redis);

        redis.kill();

        await().until(() -> redis.state() == State.READY && pid(redis) != first);
        assertThat(seen).containsSubsequence(State.READY, State.RESTARTING, State.STARTING, State.READY);
        redis.stop();
    }

    @Test
    void leavesAProcessAloneThatWasStopped(@TempDir Path folder) throws InterruptedException {
        var redis = supervised(folder, List.of());
        redis.begin();
        redis.awaitSettled();

        redis.stop();

        assertThat(redis.process().isAlive()).isFalse();
        assertThat(redis.state()).isEqualTo(State.STOPPED);
        assertThat(seen.getLast()).isEqualTo(State.STOPPED);
    }

    @Test
    void waitsForWhatItNeeds(@TempDir Path folder) throws InterruptedException {
        var first = supervised(folder.resolve("first"), List.of());
        var second = supervised(folder.resolve("second"), List.of(first));
        second.begin();
        assertThat(second.state()).isEqualTo(State.WAITING);

        first.begin();

        assertThat(second.awaitSettled()).isTrue();
        assertThat(first.state()).isEqualTo(State.READY);
        assertThat(second.level()).isGreaterThan(first.level());
        second.stop();
        first.stop();
    }

    @Test
    void tellsOfAFailedStartInOneLineThatNamesTheLog(@TempDir Path folder) throws InterruptedException {
        var details = new CopyOnWriteArrayList<String>();
        var failing = new Supervised(
                new ServerProcess(new Talkative(), folder),
                List.of(),
                () -> {},
                (process, detail) -> details.add(detail));

        failing.begin();

        await().until(() -> details.stream().anyMatch(detail -> detail.contains("next start")));
        failing.stop();
        assertThat(details)
                .allSatisfy(detail -> assertThat(detail).doesNotContain("\n"))
                .anySatisfy(detail -> assertThat(detail).contains("see " + folder.resolve("talkative.log")));
    }

    private Supervised supervised(Path folder, List<Supervised> needs) {
        var server = new RedisServer(folder.resolve("data"), Ports.findFree(), Randomness.text());
        return new Supervised(
                new ServerProcess(server, folder), needs, () -> {}, (process, detail) -> seen.add(process.state()));
    }

    private static long pid(Supervised process) {
        return process.process().current().orElseThrow().pid();
    }

    /** Ends at once, and says much. */
    private record Talkative() implements LocalServer {
        @Override
        public String name() {
            return "talkative";
        }

        @Override
        public List<Integer> ports() {
            return List.of();
        }

        @Override
        public void prepare() {}

        @Override
        public ProcessBuilder command() {
            return new ProcessBuilder("sh", "-c", "echo Exception in thread main; echo at org.etax.Any; exit 3");
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}
