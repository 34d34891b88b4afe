package org.etax.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A program that does one thing and ends, such as formatting a data folder. */
final class ShortCommand {

    private ShortCommand() {}

    /** @throws ServerFailure with the program's output when it fails */
    static void run(String name, ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new ServerFailure(name + " failed:\n" + output);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while waiting for " + name, e);
        }
    }
}
