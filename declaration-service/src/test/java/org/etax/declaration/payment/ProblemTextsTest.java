package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.etax.declaration.certificate.CertificateProblem;
import org.etax.platform.problem.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/problems/declaration.properties", "/problems/declaration_en.properties"})
    void everyRefusalHasATextInBothLanguages(String resource) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(getClass().getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (ProblemCode problem : PaymentProblem.values()) {
            assertThat(texts).containsKeys(problem.code() + ".title", problem.code() + ".detail");
        }
        for (ProblemCode problem : CertificateProblem.values()) {
            assertThat(texts).containsKeys(problem.code() + ".title", problem.code() + ".detail");
        }
        for (Placement.Code code : Placement.Code.values()) {
            assertThat(texts)
                    .containsKey("field." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
