package org.etax.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StorableTextTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new WebConfiguration().storableTexts())
            .build();

    record Body(String name, List<String> lines, Map<String, String> more) {}

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud83d", "\\ude00", "\\ud83dx", "\\ude00\\ud83d"})
    void refusesWhatIsNoTextNamingTheField(String text) {
        for (String body : List.of("{\"name\":\"%s\"}", "{\"lines\":[\"ok\",\"%s\"]}", "{\"more\":{\"key\":\"%s\"}}")) {
            assertThatThrownBy(() -> JSON.readValue(body.formatted(text), Body.class))
                    .isInstanceOfSatisfying(JacksonException.class, refusal -> assertThat(refusal.getPath())
                            .isNotEmpty());
        }
    }

    @Test
    void readsRareCharactersAndNothing() {
        assertThat(JSON.readValue("{\"name\":\"𠮷野家😀\\n\",\"lines\":[null]}", Body.class)
                        .name())
                .isEqualTo("𠮷野家😀\n");
    }
}
