package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say of a system whose launcher is gone. */
class UnwatchedTest {

    private final Console console = new Console();
    private Installation installation;
    private Process child;

    @BeforeEach
    void leaveAChildWithoutALauncher(@TempDir Path folder) throws IOException {
        installation = Installation.at(folder, 0);
        installation.establish();
        child = new ProcessBuilder("sleep", "600").start();
        installation.runFile().record("redis", child.toHandle());
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    void killDoesNotPromiseANewStart() throws InterruptedException {
        assertThat(new Kill(installation, console.stream()).run("redis")).isZero();

        child.waitFor();
        assertThat(console.text())
                .contains("No launcher runs")
                .contains("./etax up")
                .doesNotContain("starts it again.\n");
    }

    @Test
    void killPromisesItUnderALauncher() {
        installation.runFile().record(RunFile.LAUNCHER, ProcessHandle.current());

        new Kill(installation, console.stream()).run("redis");

        assertThat(console.text()).contains("the launcher starts it again");
    }

    @Test
    void statusSaysWhatToDo() {
        assertThat(new Status(installation, console.stream(), List::of).run()).isEqualTo(1);

        assertThat(console.text()).contains("No launcher runs").contains("./etax up");
    }
}
