package org.etax.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.etax.local.ShortCommand;

/** Resident memory of processes. */
final class Memory {

    private static final long KIBIBYTE = 1024;

    private Memory() {}

    /**
     * Bytes that a process and its descendants hold in memory. On Linux a page that several processes share is counted
     * in parts (proportional set size), so the buffers of PostgreSQL are not counted once per session.
     */
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::alone)
                .sum();
    }

    /** The same without the descendants. */
    static long alone(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            if (Files.isReadable(rollup)) {
                return Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                        .sum();
            }
            String kibibytes =
                    ShortCommand.output(new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())));
            return kibibytes.isBlank() ? 0 : Long.parseLong(kibibytes.strip()) * KIBIBYTE;
        } catch (IOException gone) {
            return 0;
        }
    }
}
