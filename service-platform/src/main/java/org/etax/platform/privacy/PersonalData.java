package org.etax.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts personal identifiers (AES-256-GCM; key version, nonce and tag travel with the text) and makes the keyed hash
 * (HMAC-SHA256) they are found by. Old key versions stay readable; new text is written with the newest.
 */
public final class PersonalData {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, SecretKeySpec> keys;
    private final int newest;
    private final SecretKeySpec indexKey;

    PersonalData(PrivacyProperties properties) {
        this.keys = properties.keys().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new SecretKeySpec(PrivacyProperties.bytes(entry.getValue()), "AES")));
        this.newest = keys.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        this.indexKey = new SecretKeySpec(PrivacyProperties.bytes(properties.indexKey()), "HmacSHA256");
    }

    /**
     * Encrypts.
     *
     * @param text in the clear
     * @param context what the text belongs to; the same is needed to decrypt, so a cipher text cannot be moved to another row
     */
    public byte[] encrypt(String text, String context) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, newest, nonce, context).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put((byte) newest)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /** @throws IllegalStateException when text or context was tampered with, or the key version is gone */
    public String decrypt(byte[] sealed, String context) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            int version = buffer.get();
            byte[] nonce = new byte[NONCE_BYTES];
            buffer.get(nonce);
            byte[] rest = new byte[buffer.remaining()];
            buffer.get(rest);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, version, nonce, context).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt", e);
        }
    }

    /** The keyed hash that an equal text is found by. */
    public byte[] index(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private Cipher cipher(int mode, int version, byte[] nonce, String context) throws GeneralSecurityException {
        SecretKeySpec key = keys.get(version);
        if (key == null) {
            throw new GeneralSecurityException("no key of version " + version);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
