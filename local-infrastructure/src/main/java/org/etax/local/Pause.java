package org.etax.local;

/** The short wait between two looks at a server that is starting. */
final class Pause {

    private static final long MILLISECONDS = 50;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while waiting for a server", e);
        }
    }
}
