package org.etax.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One {@link LocalServer} with its child process and its log file. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final LocalServer server;
    private final Path log;
    private volatile @Nullable Process process;

    public ServerProcess(LocalServer server, Path logFolder) {
        this.server = server;
        this.log = logFolder.resolve(server.name() + ".log");
    }

    public LocalServer server() {
        return server;
    }

    public Path log() {
        return log;
    }

    /**
     * Prepares and starts the server and returns when it is ready.
     *
     * @throws ServerFailure when it ends before it is ready or is not ready in three minutes; the message carries the
     *     end of its log
     */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the child process without waiting for it. */
    public void launch() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            server.prepare();
            process = OwnSession.of(server.command())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new ServerFailure(server.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Waits until the launched process is ready. */
    public void awaitReady() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!server.isReady()) {
            if (!isAlive()) {
                throw new ServerFailure(server.name() + " ended before it was ready:\n" + LogTail.of(log));
            }
            if (System.nanoTime() > limit) {
                throw new ServerFailure(server.name() + " was not ready in time:\n" + LogTail.of(log));
            }
            Pause.briefly();
        }
    }

    /** Asks the server to end, and ends it the hard way when it has not done so in 20 seconds. */
    public void stop() {
        current().filter(Process::isAlive).ifPresent(child -> {
            server.requestStop(child.toHandle());
            if (!endsWithin(child, STOP_LIMIT)) {
                kill();
            }
        });
    }

    /** Ends the process at once (SIGKILL), as a fault would. */
    public void kill() {
        current().ifPresent(child -> {
            child.destroyForcibly();
            endsWithin(child, STOP_LIMIT);
        });
    }

    public boolean isAlive() {
        return current().map(Process::isAlive).orElse(false);
    }

    /** The running child, or the last one. */
    public Optional<Process> current() {
        return Optional.ofNullable(process);
    }

    @Override
    public void close() {
        stop();
    }

    private static boolean endsWithin(Process child, Duration limit) {
        try {
            return child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
