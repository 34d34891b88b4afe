package org.etax.local.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import org.etax.local.Randomness;

/** The forms a generated secret can have. */
enum SecretKind {
    @JsonProperty("text")
    TEXT {
        @Override
        String generate() {
            return Randomness.text();
        }
    },
    @JsonProperty("base32")
    BASE32 {
        @Override
        String generate() {
            return Randomness.base32();
        }
    },
    @JsonProperty("aes256")
    AES256 {
        @Override
        String generate() {
            return Base64.getEncoder().encodeToString(Randomness.bytes(32));
        }
    },
    @JsonProperty("sm2")
    SM2 {
        @Override
        String generate() {
            BigInteger scalar;
            byte[] bytes;
            do {
                bytes = Randomness.bytes(32);
                scalar = new BigInteger(1, bytes);
            } while (scalar.signum() == 0 || scalar.compareTo(HIGHEST_SM2_SCALAR) > 0);
            return HexFormat.of().formatHex(bytes);
        }
    };

    /** n − 2, where n is the order of the recommended curve of GB/T 32918.5. */
    private static final BigInteger HIGHEST_SM2_SCALAR =
            new BigInteger("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54121", 16);

    /** A fresh secret of this form. */
    abstract String generate();
}
