package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemDescriptionTest {

    private final SystemDescription description = SystemDescription.read();

    @Test
    void givesEveryProcessAPortOfItsOwn() {
        assertThat(description.ports().values()).doesNotHaveDuplicates();
    }

    @Test
    void needsOnlyProcessesThatStandBeforeInTheFile() {
        for (var service : description.services()) {
            var before = description.names().subList(0, description.names().indexOf(service.name()));
            assertThat(before).containsAll(service.needs());
        }
    }

    @Test
    void givesEveryServiceWithATableADatabaseOfItsOwn() {
        assertThat(description.services().stream()
                        .map(SystemDescription.Service::database)
                        .filter(database -> database != null))
                .doesNotHaveDuplicates();
    }

    @Test
    void fillsEveryPlaceholder(@TempDir Path folder) {
        var placeholders = new Placeholders(established(folder), "jdbc:postgresql://127.0.0.1/some");

        description.shared().environment().values().forEach(value -> assertFilled(placeholders, value));
        description.services().stream()
                .flatMap(service -> service.environment().values().stream())
                .forEach(value -> assertFilled(placeholders, value));
    }

    private static void assertFilled(Placeholders placeholders, String value) {
        assertThatCode(() -> assertThat(placeholders.fill(value)).doesNotContain("${"))
                .doesNotThrowAnyException();
    }

    private static Installation established(Path folder) {
        var installation = Installation.at(folder, 0);
        installation.establish();
        return installation;
    }
}
