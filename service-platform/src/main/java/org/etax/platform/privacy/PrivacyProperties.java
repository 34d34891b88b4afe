package org.etax.platform.privacy;

import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys for personal identifiers; without them a service that needs them does not start.
 *
 * @param keys version (1 to 127) → 256-bit key in Base64; the highest version encrypts
 * @param indexKey 256-bit key of the keyed hash in Base64
 */
@ConfigurationProperties("etax.privacy")
record PrivacyProperties(Map<Integer, String> keys, String indexKey) {

    PrivacyProperties {
        if (keys == null || keys.isEmpty() || indexKey == null) {
            throw new IllegalStateException("etax.privacy.keys.1 and etax.privacy.index-key are not set;"
                    + " each takes 32 random bytes in Base64, e.g. from: openssl rand -base64 32");
        }
        keys.values().forEach(PrivacyProperties::bytes);
        bytes(indexKey);
    }

    static byte[] bytes(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalStateException("a key of etax.privacy is not 32 bytes long");
        }
        return bytes;
    }
}
