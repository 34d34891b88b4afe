package org.etax.declaration.certificate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code that lets anybody check a certificate (验证码): twenty characters of Crockford's base 32, 100 random bits. Who
 * has not seen the certificate cannot guess it.
 *
 * @param value twenty characters, upper case, without hyphens
 */
public record VerificationCode(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;

    /** @throws IllegalArgumentException when it is not in canonical form; {@link #parse} reads what people type */
    public VerificationCode {
        if (!value.matches("[0-9A-HJKMNP-TV-Z]{20}")) {
            throw new IllegalArgumentException("a verification code has twenty characters");
        }
    }

    /** A new code. */
    public static VerificationCode draw(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> code.append(ALPHABET.charAt(index)));
        return new VerificationCode(code.toString());
    }

    /**
     * Reads a code as typed: any case, spaces and hyphens between, O for 0, I and L for 1.
     *
     * @throws IllegalArgumentException when it is no code
     */
    public static VerificationCode parse(String typed) {
        return new VerificationCode(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In groups of five, as printed. */
    public String printed() {
        return String.join("-", value.split("(?<=\\G.{5})"));
    }

    @Override
    public String toString() {
        return printed();
    }
}
