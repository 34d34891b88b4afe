package org.etax.local.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** {@code down}: stops what the launcher of this installation started and nothing else. */
final class Down {

    private static final long PATIENCE_SECONDS = 60;
    private static final long PATIENCE_WITH_ONE_SECONDS = 20;

    private final Installation installation;
    private final PrintStream out;

    Down(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    int run() {
        var launcher = installation.runFile().find(RunFile.LAUNCHER);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            await(launcher.get(), PATIENCE_SECONDS);
        }
        boolean leftOvers = stopLeftOvers();
        out.println(launcher.isPresent() || leftOvers ? "Stopped." : "Nothing was running.");
        return 0;
    }

    /** Stops children whose launcher was killed; dependants first. */
    boolean stopLeftOvers() {
        var running = installation.runFile().running();
        running.remove(RunFile.LAUNCHER);
        var order = new ArrayList<>(installation.description().names());
        for (String name : order.reversed()) {
            ProcessHandle process = running.get(name);
            if (process != null) {
                out.println("  " + name + " was left running and is stopped");
                process.destroy();
                if (!await(process, PATIENCE_WITH_ONE_SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
        installation.runFile().forget();
        return !running.isEmpty();
    }

    private static boolean await(ProcessHandle process, long seconds) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, seconds, TimeUnit.SECONDS)
                .join();
    }
}
