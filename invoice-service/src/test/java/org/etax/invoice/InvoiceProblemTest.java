package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.etax.invoice.problem.InvoiceProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyProblemHasATitleAndWords(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "problems.invoice",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (InvoiceProblem problem : InvoiceProblem.values()) {
            assertThat(bundle.getString(problem.code() + ".title")).isNotBlank();
            assertThat(new MessageFormat(bundle.getString(problem.code() + ".detail"))
                            .format(new Object[] {"A", "B", "C"}))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }
}
