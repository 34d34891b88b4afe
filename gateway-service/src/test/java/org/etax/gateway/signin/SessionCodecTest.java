package org.etax.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.serializer.SerializationException;
import tools.jackson.databind.json.JsonMapper;

class SessionCodecTest {

    private final SessionCodec codec = new SessionCodec(JsonMapper.shared());

    @Test
    void readsWhatItHasWritten() {
        var now = Instant.parse("2026-11-22T03:00:00Z");
        var signIn = new SignIn(
                "1",
                "taxpayers",
                "s",
                "gateway",
                "lin",
                "林晓燕",
                List.of("r"),
                new Tokens("a", now, "b"),
                "c",
                now,
                Device.of("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "10.1.2.3"));
        var pending = new PendingSignIn("taxpayers", "gateway", "http://a", "http://b", "s", "n", "v", "/");

        for (var value : List.of(signIn, pending, 1L, 2)) {
            assertThat(codec.deserialize(codec.serialize(value))).isEqualTo(value);
        }
        assertThat(codec.deserialize(codec.serialize(null))).isNull();
    }

    @Test
    void writesNothingElse() {
        var other = new Date();

        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> codec.serialize(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X{}", "S[", "Lnumber", "\u00ac\u00ed\u0000\u0005sr"})
    void readsNothingThatSomebodyElseHasWritten(String stored) {
        byte[] bytes = stored.getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> codec.deserialize(bytes));
    }
}
