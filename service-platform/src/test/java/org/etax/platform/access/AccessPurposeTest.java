package org.etax.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.etax.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPurposeTest {

    @ParameterizedTest
    @CsvSource({
        "routine review, routine review",
        "%E6%A0%B8%E5%AE%9E%E7%94%B3%E6%8A%A5%EF%BC%9AP-1, 核实申报：P-1",
        "a+b, a+b",
        "100% of them, 100% of them"
    })
    void isTakenInPlainWordsOrPercentEncoded(String header, String purpose) {
        assertThat(AccessPurpose.of(header)).isEqualTo(purpose);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void isNoneWhereNoneIsGiven(String header) {
        assertThat(AccessPurpose.of(header)).isNull();
    }

    @Test
    void countsCharactersAndNotTheirEncoding() {
        assertThat(AccessPurpose.of("%E6%A0%B8".repeat(200))).hasSize(200);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> AccessPurpose.of("x".repeat(201)));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> AccessPurpose.of("a%00b"));
    }
}
