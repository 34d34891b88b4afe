package org.etax.simulators.treasury;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** {@code X-Signature: t=…,v1=…}: HMAC-SHA256 over time, optionally method and path, and the exact body bytes. */
final class WireSignature {

    static final String HEADER = "X-Signature";

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final long TOLERANCE_SECONDS = 300;

    private final byte[] key;

    WireSignature(String secret) {
        this.key = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Signs a POST or an answer. */
    String sign(long epochSecond, byte[] body) {
        return "t=" + epochSecond + ",v1=" + HexFormat.of().formatHex(mac(epochSecond + ".", body));
    }

    /** Whether the header fits a POST body and is fresh. */
    boolean fits(@Nullable String header, long now, byte[] body) {
        return fits(header, now, "", body);
    }

    /** Whether the header fits a GET or PUT, whose method and path are signed too. */
    boolean fits(@Nullable String header, long now, String method, String path, byte[] body) {
        return fits(header, now, method + " " + path + ".", body);
    }

    private boolean fits(@Nullable String header, long now, String prefix, byte[] body) {
        Matcher matcher = FORM.matcher(header == null ? "" : header);
        if (!matcher.matches()) {
            return false;
        }
        long time = Long.parseLong(matcher.group(1));
        return Math.abs(now - time) <= TOLERANCE_SECONDS
                && MessageDigest.isEqual(
                        mac(time + "." + prefix, body), HexFormat.of().parseHex(matcher.group(2)));
    }

    private byte[] mac(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
