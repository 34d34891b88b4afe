package org.etax.local.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The processes that the launcher started, each with its id and its start time: an id alone may be another process by
 * now. {@code down} and {@code kill} touch what stands here and nothing else.
 */
final class RunFile {

    /** The name under which the launcher itself stands in the file. */
    static final String LAUNCHER = "launcher";

    /** What a person should know when the launcher is gone and its children are not. */
    static final String UNWATCHED =
            "No launcher runs: what ends stays ended. ./etax up stops what is left and starts everything; ./etax down only stops it.";

    private final Path file;

    RunFile(Path file) {
        this.file = file;
    }

    synchronized void record(String name, ProcessHandle process) {
        var entries = read();
        entries.setProperty(name, process.pid() + " " + startMillis(process));
        write(entries);
    }

    synchronized void forget() {
        try {
            PrivateFiles.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a launcher runs that starts again what ends. */
    boolean isWatched() {
        return find(LAUNCHER).isPresent();
    }

    /** The recorded process, when it still runs. */
    Optional<ProcessHandle> find(String name) {
        String entry = read().getProperty(name, "");
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = entry.split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startMillis(process) == Long.parseLong(parts[1]));
    }

    /** All recorded processes that still run, by name. */
    Map<String, ProcessHandle> running() {
        var running = new LinkedHashMap<String, ProcessHandle>();
        read().stringPropertyNames().forEach(name -> find(name).ifPresent(process -> running.put(name, process)));
        return running;
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private Properties read() {
        var entries = new Properties();
        if (Files.exists(file)) {
            try {
                entries.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return entries;
    }

    private void write(Properties entries) {
        try {
            var text = new StringWriter();
            entries.store(text, "process id and start of everything the launcher runs");
            PrivateFiles.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
