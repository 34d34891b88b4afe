package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    private Path folder;

    @Test
    void findsAProcessThatStillRuns() {
        new RunFile(file()).record("gateway-service", ProcessHandle.current());

        assertThat(new RunFile(file()).find("gateway-service")).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameIdForIts() throws IOException {
        Files.writeString(file(), "gateway-service=" + ProcessHandle.current().pid() + " 1000\n");

        assertThat(new RunFile(file()).find("gateway-service")).isEmpty();
        assertThat(new RunFile(file()).running()).isEmpty();
    }

    @Test
    void knowsNothingAfterItForgot() {
        var runFile = new RunFile(file());
        runFile.record("redis", ProcessHandle.current());

        runFile.forget();

        assertThat(runFile.running()).isEmpty();
    }

    private Path file() {
        return folder.resolve("run.properties");
    }
}
