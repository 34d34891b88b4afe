package org.etax.declaration.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.etax.declaration.payment.WireSignature.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_401_000L);
    private static final byte[] BODY = "{\"noticeId\":\"0\"}".getBytes(UTF_8);

    private final WireSignature signature = new WireSignature("treasury-contract-test".getBytes(UTF_8));

    @Test
    void signsAsTheContractsTestVectorSays() {
        assertThat(signature.sign(BODY, NOW))
                .isEqualTo("t=1795401000,v1=845b354874db17f41eda392d46849c07ebbb5c7ba32b34f850d4da16ef6ed69a");
    }

    @Test
    void acceptsWhatTheOtherSideSignedWithinTheWindow() {
        String header = signature.sign(BODY, NOW);

        assertThat(signature.verify(header, BODY, NOW.plusSeconds(300))).isEqualTo(Verdict.VALID);
        assertThat(signature.verify(header, BODY, NOW.minusSeconds(300))).isEqualTo(Verdict.VALID);
        assertThat(signature.verify(header, BODY, NOW.plusSeconds(301))).isEqualTo(Verdict.STALE);
        assertThat(signature.verify(header, BODY, NOW.minusSeconds(301))).isEqualTo(Verdict.STALE);
    }

    @Test
    void refusesAnotherBodyAnotherTimeAndAnotherSecret() {
        String header = signature.sign(BODY, NOW);
        WireSignature stranger = new WireSignature("some-other-secret-here".getBytes(UTF_8));

        assertThat(signature.verify(header, "{\"noticeId\":\"1\"}".getBytes(UTF_8), NOW))
                .isEqualTo(Verdict.FORGED);
        assertThat(signature.verify(header.replace("t=1795401000", "t=1795401001"), BODY, NOW))
                .isEqualTo(Verdict.FORGED);
        assertThat(signature.verify(stranger.sign(BODY, NOW), BODY, NOW)).isEqualTo(Verdict.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1,v1=00", "v1=00", "t=99999999999999999999,v1=00", "t=-1,v1=00"})
    void refusesAHeaderOfAnotherForm(String header) {
        assertThat(signature.verify(header, BODY, NOW)).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void refusesAShortSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WireSignature("short".getBytes(UTF_8)));
    }
}
