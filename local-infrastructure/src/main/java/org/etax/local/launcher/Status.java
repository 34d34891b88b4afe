package org.etax.local.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.etax.local.LocalServer;

/** {@code status}: every process with its state, id and memory. */
final class Status {

    private static final double MEBIBYTE = 1024.0 * 1024;

    private final Installation installation;
    private final PrintStream out;
    private final Supplier<List<LocalServer>> servers;

    /** @param servers asked only when the installation has any */
    Status(Installation installation, PrintStream out, Supplier<List<LocalServer>> servers) {
        this.installation = installation;
        this.out = out;
        this.servers = servers;
    }

    /** @return 0 when everything is ready, and watched by a launcher */
    int run() {
        if (!installation.isEstablished()) {
            out.println("Nothing was started in " + installation.folder() + " yet: ./etax up");
            return 1;
        }
        boolean watched = installation.runFile().isWatched();
        boolean allReady = listed();
        if (!watched) {
            out.println(
                    installation.runFile().running().isEmpty()
                            ? "The system does not run: ./etax up"
                            : RunFile.UNWATCHED);
        }
        return allReady && watched ? 0 : 1;
    }

    private boolean listed() {
        boolean allReady = true;
        for (LocalServer server : servers.get()) {
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
        return allReady;
    }

    private static String facts(ProcessHandle process) {
        return String.format(Locale.ROOT, "pid %-8d %5.0f MiB", process.pid(), Memory.of(process) / MEBIBYTE);
    }
}
