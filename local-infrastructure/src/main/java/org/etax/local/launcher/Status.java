package org.etax.local.launcher;

import java.io.PrintStream;
import java.util.Locale;
import org.etax.local.LocalServer;

/** {@code status}: every process with its state, id and memory. */
final class Status {

    private static final double MEBIBYTE = 1024.0 * 1024;

    private final Installation installation;
    private final PrintStream out;

    Status(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** @return 0 when everything is ready */
    int run() {
        boolean allReady = true;
        for (LocalServer server : new LocalSystem(installation, (process, detail) -> {}).servers()) {
            var process = installation.runFile().find(server.name());
            boolean ready = process.isPresent() && server.isReady();
            allReady &= ready;
            out.println(String.format(
                    Locale.ROOT,
                    "  %-22s %-9s %-14s %s",
                    server.name(),
                    ready ? "ready" : process.isPresent() ? "starts" : "stopped",
                    "port " + server.ports().getFirst(),
                    process.map(Status::facts).orElse("")));
        }
        return allReady ? 0 : 1;
    }

    private static String facts(ProcessHandle process) {
        return String.format(Locale.ROOT, "pid %-8d %5.0f MiB", process.pid(), Memory.of(process) / MEBIBYTE);
    }
}
