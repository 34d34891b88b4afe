package org.etax.local.launcher;

import java.io.PrintStream;

/** {@code kill}: ends one process at once, as a fault would. */
final class Kill {

    private final Installation installation;
    private final PrintStream out;

    Kill(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** @return 1 when no such process runs */
    int run(String name) {
        var process = installation.runFile().find(name);
        if (process.isEmpty()) {
            out.println("No running process " + name + ". There are: "
                    + String.join(", ", installation.description().names()));
            return 1;
        }
        boolean watched = installation.runFile().isWatched();
        process.get().destroyForcibly();
        out.println(name + " (pid " + process.get().pid() + ") is killed; "
                + (watched ? "the launcher starts it again." : "nothing starts it again. " + RunFile.UNWATCHED));
        return 0;
    }
}
