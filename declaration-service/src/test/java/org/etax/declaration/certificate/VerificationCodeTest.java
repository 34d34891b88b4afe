package org.etax.declaration.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234-56789-ABCDE-FGHJK",
                "o1234 56789 abcde fghjk",
                "OI234-56789-ABCDEFGHJK",
                "0L23456789ABCDEFGHJK"
            })
    void readsWhatPeopleType(String typed) {
        assertThat(VerificationCode.parse(typed)).hasToString("01234-56789-ABCDE-FGHJK");
    }

    @Property
    void neverReadsAnythingButACode(@ForAll String typed) {
        if (typed.replaceAll("[\\s-]", "").length() != 20) {
            assertThatIllegalArgumentException().isThrownBy(() -> VerificationCode.parse(typed));
        }
    }

    @Test
    void drawsCodesThatReadBackAndDiffer() {
        SecureRandom random = new SecureRandom();

        assertThat(Stream.generate(() -> VerificationCode.draw(random)).limit(1_000))
                .allSatisfy(code ->
                        assertThat(VerificationCode.parse(code.printed())).isEqualTo(code))
                .doesNotHaveDuplicates();
    }
}
