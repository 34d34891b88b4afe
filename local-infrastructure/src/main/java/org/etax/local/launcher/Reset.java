package org.etax.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** {@code reset}: forgets data, secrets and logs; the unpacked programs stay. */
final class Reset {

    private final Installation installation;
    private final PrintStream out;

    Reset(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    int run(boolean confirmed) throws IOException {
        if (!installation.runFile().running().isEmpty()) {
            out.println("The system runs. Stop it first: ./etax down");
            return 1;
        }
        if (!confirmed && !asks()) {
            out.println("Nothing was changed.");
            return 1;
        }
        installation.forget();
        out.println("Data, logs and secrets of this installation are gone.");
        return 0;
    }

    private boolean asks() {
        var console = System.console();
        if (console == null) {
            out.println("Say ./etax reset --yes to delete all data of " + installation.folder());
            return false;
        }
        String answer = console.readLine("Delete all data of %s? [y/N] ", installation.folder());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
