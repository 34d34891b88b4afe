package org.etax.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sm2SigningKeyTest {

    /** The key pair of the example in GB/T 32918.5. */
    private static final String SCALAR = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";

    private static final String POINT = "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";

    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);

    private final Sm2SigningKey key = Sm2SigningKey.ofHex(SCALAR);

    @Test
    void derivesThePublicKeyOfTheStandardsExample() {
        assertThat(key.publicKey().hex()).isEqualTo(POINT);
        assertThat(Sm2PublicKey.ofHex(POINT)).isEqualTo(key.publicKey());
    }

    @Test
    void verifiesTheSignatureOfTheStandardsExample() {
        byte[] signature = java.util.HexFormat.of()
                .parseHex("3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                        + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        assertThat(key.publicKey().verifies(MESSAGE, signature)).isTrue();
    }

    @Test
    void signsSoThatOnlyTheSameMessageVerifies() {
        byte[] signature = key.sign(MESSAGE);
        assertThat(key.publicKey().verifies(MESSAGE, signature)).isTrue();
        assertThat(key.publicKey().verifies("other".getBytes(StandardCharsets.US_ASCII), signature))
                .isFalse();
        assertThat(key.publicKey().verifies(MESSAGE, new byte[] {0x30, 0x03, 1, 2}))
                .isFalse();
        assertThat(key.publicKey().verifies(MESSAGE, new byte[0])).isFalse();
    }

    @Test
    void signsFromManyThreads() throws Exception {
        List<Callable<Boolean>> tasks = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    byte[] message = ("invoice " + i).getBytes(StandardCharsets.US_ASCII);
                    return key.publicKey().verifies(message, key.sign(message));
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> verified : threads.invokeAll(tasks)) {
                assertThat(verified.get()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54122",
                "zz45208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"
            })
    void refusesWhatIsNoKey(String scalar) {
        assertThatThrownBy(() -> Sm2SigningKey.ofHex(scalar)).isInstanceOf(IllegalArgumentException.class);
    }
}
