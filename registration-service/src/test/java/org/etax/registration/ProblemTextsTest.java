package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.etax.registration.refusal.RegistrationProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @EnumSource
    void saysEveryRefusalInChineseAndEnglish(RegistrationProblem problem) {
        ResourceBundle chinese = ResourceBundle.getBundle("problems/registration", Locale.ROOT, EXACT);
        ResourceBundle english = ResourceBundle.getBundle("problems/registration", Locale.ENGLISH, EXACT);
        for (String part : new String[] {".title", ".detail"}) {
            String key = problem.code() + part;
            assertThat(chinese.getString(key)).isNotBlank();
            assertThat(english.getString(key)).isNotBlank().isNotEqualTo(chinese.getString(key));
        }
    }
}
