package org.etax.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A program that does one thing and ends, such as formatting a data folder. */
public final class ShortCommand {

    private ShortCommand() {}

    /** @throws ServerFailure with the program's output when it fails */
    public static void run(String name, ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        String output = outputOf(process);
        if (codeOf(process) != 0) {
            throw new ServerFailure(name + " failed:\n" + output);
        }
    }

    /** What the program prints, whatever its exit code. */
    public static String output(ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        String output = outputOf(process);
        codeOf(process);
        return output;
    }

    private static String outputOf(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int codeOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while waiting for a program", e);
        }
    }
}
