package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    private Path folder;

    private final Console console = new Console();

    @Test
    void keepsItsSecretsOverRestarts() {
        String first = established(folder).secrets().get("demo.password");

        assertThat(established(folder).secrets().get("demo.password")).isEqualTo(first);
    }

    @Test
    void hasOtherSecretsThanAnotherInstallation() {
        String here = established(folder.resolve("here")).secrets().get("privacy.key");
        String there = established(folder.resolve("there")).secrets().get("privacy.key");

        assertThat(here).isNotEqualTo(there);
    }

    @Test
    void keepsWhatItHasFromOtherUsers() throws IOException {
        Path home = folder.resolve("home");
        var installation = established(home);
        installation.runFile().record("redis", ProcessHandle.current());
        PrivateFiles.write(installation.summaryFile(), "demo sign-ins with the password …");

        for (String part : List.of("", "data", "logs")) {
            assertThat(mode(home.resolve(part))).isEqualTo("rwx------");
        }
        for (String part : List.of("secrets.properties", "run.properties", "summary.txt")) {
            assertThat(mode(home.resolve(part))).isEqualTo("rw-------");
        }
    }

    @Test
    void leavesNothingBehindWhenItIsReset() throws IOException {
        Path home = folder.resolve("home");
        var installation = established(home);
        PrivateFiles.write(installation.summaryFile(), "demo sign-ins with the password …");
        Files.writeString(installation.logs().resolve("redis.log"), "a line");

        assertThat(new Reset(installation, console.stream()).run(true)).isZero();

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void makesNothingWhereNothingIsToBeStopped() {
        Path home = folder.resolve("home");

        assertThat(new Down(Installation.at(home, 0), console.stream()).run()).isZero();
        assertThat(new Status(Installation.at(home, 0), console.stream(), List::of).run())
                .isEqualTo(1);

        assertThat(console.text()).contains("Nothing was running.").contains("./etax up");
        assertThat(home).doesNotExist();
    }

    @Test
    void saysThatItWasNeverStartedToWhoWantsASecret() {
        assertThatThrownBy(() -> Installation.at(folder, 0).secrets()).hasMessageContaining("./etax up");
    }

    @Test
    void addsASecretThatANewerDescriptionAsksFor() throws IOException {
        Path file = folder.resolve("secrets.properties");
        String old = Secrets.open(file, Map.of("old", SecretKind.TEXT)).get("old");

        var newer = Secrets.open(file, Map.of("old", SecretKind.TEXT, "new", SecretKind.SM2));

        assertThat(newer.get("old")).isEqualTo(old);
        assertThat(newer.get("new")).matches("[0-9a-f]{64}");
    }

    @Test
    void movesAllPortsOrOne() {
        var installation = Installation.ofEnvironment(Map.of(
                "ETAX_HOME", folder.toString(), "ETAX_PORT_OFFSET", "1000", "ETAX_PORT_GATEWAY_SERVICE", "9443"));

        assertThat(installation.port("keycloak")).isEqualTo(9180);
        assertThat(installation.gatewayUrl()).isEqualTo("http://localhost:9443");
    }

    private static Installation established(Path folder) {
        var installation = Installation.at(folder, 0);
        installation.establish();
        return installation;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
