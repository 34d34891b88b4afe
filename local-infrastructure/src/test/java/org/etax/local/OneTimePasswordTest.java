package org.etax.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimePasswordTest {

    /** Base32 of the ASCII secret 12345678901234567890 that RFC 6238 uses in appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(OneTimePassword.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }
}
