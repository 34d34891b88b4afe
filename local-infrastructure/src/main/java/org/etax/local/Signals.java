package org.etax.local;

import java.io.IOException;

/** Signals that {@link ProcessHandle} cannot send. */
final class Signals {

    private Signals() {}

    /** SIGINT, which PostgreSQL takes as "end sessions and shut down cleanly". */
    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
