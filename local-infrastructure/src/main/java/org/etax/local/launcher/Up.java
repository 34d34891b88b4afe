package org.etax.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts the system and stays with it until Ctrl-C or {@code down}. */
final class Up {

    private final Installation installation;
    private final PrintStream out;
    private final boolean terminal;

    Up(Installation installation, PrintStream out, boolean terminal) {
        this.installation = installation;
        this.out = out;
        this.terminal = terminal;
    }

    /** @return the exit code; returns only when the system could not be started or was stopped */
    int run() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        if (installation.runFile().find(RunFile.LAUNCHER).isPresent()) {
            out.println("The system already runs. ./etax status shows it, ./etax down stops it.");
            return 1;
        }
        new Down(installation, out).stopLeftOvers();
        Files.deleteIfExists(summaryFile(installation));
        var board = new Board(out, terminal, installation.description().names());
        var system = new LocalSystem(installation, board);
        var demoData = new DemoData(installation, out);
        PortCheck.of(system.servers());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            board.settle();
            demoData.close();
            system.close();
        }));
        system.begin();
        List<String> failed = system.awaitSettled();
        board.settle();
        String summary = summary((System.nanoTime() - begin) / 1e9, failed);
        out.println(summary);
        if (failed.isEmpty() && demoData.isWanted()) {
            demoData.begin();
        }
        Files.writeString(summaryFile(installation), failed.isEmpty() ? summary : "FAILED\n" + summary);
        new CountDownLatch(1).await();
        return 0;
    }

    /** Where a detached launcher leaves its last words for the one who waits. */
    static Path summaryFile(Installation installation) {
        return installation.folder().resolve("summary.txt");
    }

    private String summary(double seconds, List<String> failed) {
        var summary = new Summary(installation);
        String verdict = failed.isEmpty()
                ? "Ready after %.1f s. Ctrl-C or ./etax down stops everything.".formatted(seconds)
                : "Not ready: " + String.join(", ", failed) + ". They are tried again; their logs are in "
                        + installation.logs();
        return summary.addresses() + "\nResident memory\n" + summary.memory() + "\n" + verdict;
    }
}
