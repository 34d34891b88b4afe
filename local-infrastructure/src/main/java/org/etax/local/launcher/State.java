package org.etax.local.launcher;

/** Where one process of the system is. */
enum State {
    WAITING("waits"),
    STARTING("starts"),
    READY("ready"),
    RESTARTING("restarts"),
    STOPPING("stops"),
    STOPPED("stopped");

    private final String word;

    State(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
