package org.etax.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code up --detach}: starts a launcher of its own in the background and returns when the system is ready. */
final class Detached {

    private final Installation installation;
    private final PrintStream out;

    Detached(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        installation.establish();
        Files.deleteIfExists(installation.summaryFile());
        Path log = installation.logs().resolve("launcher.log");
        Process launcher = new ProcessBuilder(command())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (launcher.isAlive() && !Files.exists(installation.summaryFile())) {
            Thread.sleep(100);
        }
        String words = Files.readString(launcher.isAlive() ? installation.summaryFile() : log);
        out.println(words);
        return launcher.isAlive() && !words.startsWith("FAILED") ? 0 : 1;
    }

    private static List<String> command() {
        var line = new ArrayList<>(List.of("nohup"));
        var self = ProcessHandle.current().info();
        line.add(self.command().orElseThrow());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "up"));
        return line;
    }
}
