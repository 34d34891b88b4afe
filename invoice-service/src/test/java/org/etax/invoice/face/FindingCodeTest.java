package org.etax.invoice.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingCodeTest {

    private static final String PREFIX = "field.invoice.";

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyCodeHasAMessageAndEveryMessageACode(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "problems.invoice",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(bundle.getLocale().getLanguage()).isEqualTo(language);
        assertThat(bundle.keySet().stream().filter(key -> key.startsWith(PREFIX)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingCode.values())
                        .map(code -> "field." + code.key())
                        .toList());
        bundle.keySet().stream().filter(key -> key.startsWith(PREFIX)).forEach(key -> assertThat(
                        new MessageFormat(bundle.getString(key)).format(new Object[] {"A", "B"}))
                .isNotBlank()
                .doesNotContain("{"));
    }
}
