package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsSecretsOverRestarts() {
        String first = Installation.at(folder, 0).secrets().get("demo.password");

        assertThat(Installation.at(folder, 0).secrets().get("demo.password")).isEqualTo(first);
    }

    @Test
    void hasOtherSecretsThanAnotherInstallation() {
        String here = Installation.at(folder.resolve("here"), 0).secrets().get("privacy.key");
        String there = Installation.at(folder.resolve("there"), 0).secrets().get("privacy.key");

        assertThat(here).isNotEqualTo(there);
    }

    @Test
    void keepsItsSecretsFromOtherUsers() throws IOException {
        Installation.at(folder, 0);

        var mode = Files.getPosixFilePermissions(folder.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
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
}
