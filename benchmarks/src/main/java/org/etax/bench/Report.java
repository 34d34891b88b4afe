package org.etax.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.etax.local.BuildOutput;

/** The text of one measurement, shown as it grows and then put in its place in {@code docs/benchmarks.md}. */
final class Report {

    private static final Path FILE = BuildOutput.root().resolve("docs/benchmarks.md");

    private final String name;
    private final StringBuilder text = new StringBuilder();

    Report(String name) {
        this.name = name;
    }

    /** Adds a formatted line. */
    void line(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        System.out.println(line);
        text.append(line).append('\n');
    }

    /** Says how far the measurement is; not part of the report. */
    void progress(String format, Object... arguments) {
        System.err.println(String.format(Locale.ROOT, format, arguments));
    }

    /** Replaces what the last run wrote between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}. */
    void publish() {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->\n";
        try {
            String all = Files.exists(FILE) ? Files.readString(FILE) : "# Benchmarks\n";
            int from = all.indexOf(begin);
            int to = all.indexOf(end);
            String section = begin + text + end;
            Files.writeString(
                    FILE,
                    from < 0 || to < from
                            ? all + "\n" + section
                            : all.substring(0, from) + section + all.substring(to + end.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
