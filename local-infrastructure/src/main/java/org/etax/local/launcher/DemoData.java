package org.etax.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.etax.local.BuildOutput;

/**
 * Loads the demo data of a new installation once, in a process of its own beside the running system. A mark in the data folder
 * says that it is done; without it the next start tries again, which adds only what is missing.
 */
final class DemoData implements AutoCloseable {

    private static final String MODULE = "end-to-end-tests";
    private static final String PROGRAM = "org.etax.demo.seed.FirstData";

    private final Installation installation;
    private final PrintStream out;
    private volatile Optional<Process> loader = Optional.empty();
    private volatile boolean closed;

    DemoData(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** Whether this installation has none yet and wants some: {@code ETAX_DEMO_DATA=no} says that it does not. */
    boolean isWanted() {
        return !Files.exists(mark())
                && Files.exists(classPath())
                && !System.getenv().getOrDefault("ETAX_DEMO_DATA", "").equals("no");
    }

    /** Loads it in the background and says so; a failure is no reason to stop the system. */
    void begin() {
        out.println("Demo data is being loaded in the background.");
        Thread.ofVirtual().name("demo-data").start(this::load);
    }

    private void load() {
        long begin = System.nanoTime();
        Path log = installation.logs().resolve("demo-data.log");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes()
                                    + File.pathSeparator
                                    + Files.readString(classPath()).strip(),
                            PROGRAM)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            loader = Optional.of(process);
            int code = process.waitFor();
            if (code == 0) {
                Files.createDirectories(mark().getParent());
                Files.writeString(mark(), "loaded\n");
                out.printf(Locale.ROOT, "Demo data loaded after %.1f s.%n", (System.nanoTime() - begin) / 1e9);
            } else if (!closed) {
                fail(log);
            }
        } catch (IOException e) {
            fail(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Path log) {
        out.println("Demo data could not be loaded, see " + log + ". The next ./etax up tries again.");
    }

    /** Stops a loading that is under way. */
    @Override
    public void close() {
        closed = true;
        loader.ifPresent(Process::destroy);
    }

    private Path mark() {
        return installation.data("demo").resolve("loaded");
    }

    private static Path classes() {
        return BuildOutput.root().resolve(MODULE).resolve("target/classes");
    }

    private static Path classPath() {
        return BuildOutput.root().resolve(MODULE).resolve("target/class-path.txt");
    }
}
