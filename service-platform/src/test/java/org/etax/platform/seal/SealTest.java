package org.etax.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] RECEIPT = "a receipt".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatAFormerKeySignedStaysCheckable() {
        Seal before = new Seal(Sm2SigningKey.ofHex("1".repeat(64)), List.of());
        byte[] signature = before.sign(RECEIPT);
        Seal after = new Seal(Sm2SigningKey.ofHex("2".repeat(64)), before.publicKeys());

        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(after.publicKeys()).extracting(Sm2PublicKey::name).containsExactly(after.keyId(), before.keyId());
        assertThat(after.publicKeys().getFirst().verifies(RECEIPT, signature)).isFalse();
        assertThat(after.publicKeys().getLast().verifies(RECEIPT, signature)).isTrue();
    }

    @Test
    void aKeyListedTwiceIsOneKey() {
        Sm2SigningKey key = Sm2SigningKey.ofHex("1".repeat(64));
        assertThat(new Seal(key, List.of(key.publicKey())).publicKeys()).hasSize(1);
    }

    @Test
    void refusesAFormerKeyThatIsNoPointOfTheCurve() {
        assertThatThrownBy(() -> Sm2PublicKey.ofHex("04" + "0".repeat(128)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
