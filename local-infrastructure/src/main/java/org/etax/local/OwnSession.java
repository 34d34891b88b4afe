package org.etax.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program in a session of its own, so that Ctrl-C at the terminal reaches the launcher alone and the launcher
 * can stop its children in order. Where {@code setsid} is not installed the program starts as it is.
 */
final class OwnSession {

    private static final boolean AVAILABLE =
            List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));

    private OwnSession() {}

    static ProcessBuilder of(ProcessBuilder command) {
        if (AVAILABLE) {
            var line = new ArrayList<>(List.of("setsid"));
            line.addAll(command.command());
            command.command(line);
        }
        return command;
    }
}
