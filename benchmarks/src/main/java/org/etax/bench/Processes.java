package org.etax.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.etax.local.launcher.Installation;

/** The processes of an installation as Linux accounts for them in {@code /proc}. */
final class Processes {

    private static final double MILLIS_PER_TICK = 10;

    private final Path runFile;

    Processes(Installation installation) {
        runFile = installation.folder().resolve("run.properties");
    }

    /** Milliseconds of processor time that a process has spent in user and kernel mode. */
    double cpuMillis(String name) {
        return ticks(pid(name), 13, 14) * MILLIS_PER_TICK;
    }

    /**
     * Milliseconds spent by PostgreSQL, all its processes and those that have ended, without the sessions on some databases.
     *
     * @param without databases whose sessions do not count
     */
    double postgresMillis(List<String> without) {
        long postmaster = pid("postgresql");
        double ticks = ticks(postmaster, 13, 14, 15, 16);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(postmaster).orElseThrow().descendants()) {
            return (ticks
                            + children.map(ProcessHandle::pid)
                                    .filter(pid -> without.stream().noneMatch(title(pid)::contains))
                                    .mapToLong(pid -> ticks(pid, 13, 14))
                                    .sum())
                    * MILLIS_PER_TICK;
        }
    }

    /** The most memory a process has held resident since {@link #forgetPeak}, in bytes. */
    long peakBytes(String name) {
        return status(name, "VmHWM:");
    }

    /** Resident memory of a process, in bytes. */
    long residentBytes(String name) {
        return status(name, "VmRSS:");
    }

    /** Lets the peak start from the present. */
    void forgetPeak(String name) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(pid(name)), "clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the installation does not run it */
    long pid(String name) {
        var entries = new Properties();
        try {
            entries.load(new StringReader(Files.readString(runFile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String entry = entries.getProperty(name);
        if (entry == null) {
            throw new IllegalStateException(name + " does not run: ./etax up");
        }
        return Long.parseLong(entry.split(" ", 2)[0]);
    }

    private long status(String name, String field) {
        return read(pid(name), "status")
                .lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private static String title(long pid) {
        return " " + read(pid, "cmdline").replace('\0', ' ').strip() + " ";
    }

    private static long ticks(long pid, int... fields) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(values[field - 2]);
        }
        return sum;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
