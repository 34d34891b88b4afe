package org.etax.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published shape of every event, held against {@code event-contracts.json}. A field may be added (add it to the file);
 * one that is renamed, retyped or removed breaks readers that are already out there and needs a new version of the type.
 * {@code mvn -pl shared-kernel test -Dtest=ContractsTest -Detax.publish-contracts=true} rewrites the file.
 */
class ContractsTest {

    @Test
    void noPublishedFieldIsLostOrRetyped() throws IOException {
        Map<String, Map<String, String>> now = new TreeMap<>();
        EventTypes.all().forEach((contract, type) -> describe(type, contract, now));
        String shape =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n";
        if (Boolean.getBoolean("etax.publish-contracts")) {
            Files.writeString(Path.of("src/test/resources/event-contracts.json"), shape);
        }
        String published = new String(
                ContractsTest.class.getResourceAsStream("/event-contracts.json").readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(shape).isEqualTo(published);
    }

    @Test
    void everyContractHasATypeAndATopic() {
        assertThat(EventTypes.all().keySet())
                .containsExactlyInAnyOrder(Arrays.stream(EventContract.class.getPermittedSubclasses())
                        .toArray(Class[]::new));
        EventTypes.all().forEach((contract, type) -> {
            assertThat(type).matches("org\\.etax\\.[a-z]+\\.[a-z-]+\\.v\\d");
            assertThat(EventTypes.topicOf(contract)).matches("etax\\.[a-z]+\\.v1");
            assertThat(EventTypes.contractOf(type)).isEqualTo(contract);
        });
    }

    private static void describe(String name, Class<?> type, Map<String, Map<String, String>> shapes) {
        if (shapes.containsKey(name)) {
            return;
        }
        Map<String, String> fields = new TreeMap<>();
        shapes.put(name, fields);
        if (type.isEnum()) {
            new TreeSet<>(Arrays.asList(type.getEnumConstants()))
                    .forEach(value -> fields.put(value.toString(), "value"));
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String shown = component.getGenericType().getTypeName();
            fields.put(component.getName(), shown);
            for (String part : shown.split("[<>, ]+")) {
                if (part.startsWith("org.etax.kernel.event.")) {
                    try {
                        describe(part, Class.forName(part), shapes);
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }
}
