package org.etax.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Fresh secrets from the system's secure source. */
public final class Randomness {

    private static final SecureRandom SOURCE = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Randomness() {}

    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        SOURCE.nextBytes(bytes);
        return bytes;
    }

    /** 144 bits as 24 letters and digits, {@code -} and {@code _}. */
    public static String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(18));
    }

    /** 160 bits in Base32, the form in which authenticator applications take a secret. */
    public static String base32() {
        var text = new StringBuilder();
        SOURCE.ints(32, 0, BASE32.length()).forEach(index -> text.append(BASE32.charAt(index)));
        return text.toString();
    }
}
