package org.etax.local;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The last lines of a log, for messages. */
final class LogTail {

    private static final int LINES = 25;
    private static final int MOST_BYTES = 64 * 1024;

    private LogTail() {}

    static String of(Path log) {
        try (var file = FileChannel.open(log)) {
            file.position(Math.max(0, file.size() - MOST_BYTES));
            var end = Channels.newInputStream(file).readNBytes(MOST_BYTES);
            var lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
