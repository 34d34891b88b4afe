package org.etax.local;

import java.io.IOException;
import java.util.List;

/**
 * A server that runs as one child process on this machine. It says how it is prepared, started, recognised as ready
 * and asked to stop; {@link ServerProcess} does these things.
 */
public interface LocalServer {

    /** Short name, used for the log file and in messages. */
    String name();

    /** Loopback ports that the server takes. */
    List<Integer> ports();

    /**
     * Makes everything that the first start needs (unpacked programs, an initialised data folder). Repeating it
     * changes nothing.
     */
    void prepare() throws IOException;

    /** The command with its environment; output is directed by the caller. */
    ProcessBuilder command();

    /** Whether the server answers its own protocol now. */
    boolean isReady();

    /** Asks the process to end in good order. */
    default void requestStop(ProcessHandle process) {
        process.destroy();
    }
}
