package org.etax.simulators.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireSignatureTest {

    private static final long TIME = 1795401000L;
    private static final byte[] BODY = "{\"noticeId\":\"0\"}".getBytes(StandardCharsets.UTF_8);
    private static final String OF_THE_CONTRACT =
            "t=1795401000,v1=845b354874db17f41eda392d46849c07ebbb5c7ba32b34f850d4da16ef6ed69a";

    private final WireSignature signature = new WireSignature("treasury-contract-test");

    @Test
    void signsAsTheContractsTestVector() {
        assertThat(signature.sign(TIME, BODY)).isEqualTo(OF_THE_CONTRACT);
        assertThat(signature.fits(OF_THE_CONTRACT, TIME + 300, BODY)).isTrue();
    }

    @Test
    void refusesAnOldSignatureAndAnotherBody() {
        assertThat(signature.fits(OF_THE_CONTRACT, TIME + 301, BODY)).isFalse();
        assertThat(signature.fits(OF_THE_CONTRACT, TIME, new byte[0])).isFalse();
        assertThat(signature.fits(OF_THE_CONTRACT, TIME, "PUT", "/", BODY)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "t=1,v1=", "t=-1,v1=00", "v1=00", "t=99999999999999999999,v1=00"})
    void refusesWhatIsNoSignature(String header) {
        assertThat(signature.fits(header, TIME, BODY)).isFalse();
    }
}
