package org.etax.declaration.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code X-Signature} header between bureau and network: HMAC-SHA256 over the time, a point, and the exact bytes.
 * Replays within the time window are told apart by the notice's id.
 */
public final class WireSignature {

    /** The header's name. */
    public static final String HEADER = "X-Signature";

    /** How far the sender's clock may be from ours. */
    public static final Duration WINDOW = Duration.ofSeconds(300);

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private final SecretKeySpec key;

    /** What a check found. */
    public enum Verdict {
        VALID,
        MALFORMED,
        /** Signed too long ago, or in the future. */
        STALE,
        FORGED
    }

    /** @throws IllegalArgumentException when the secret has fewer than sixteen bytes */
    public WireSignature(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the shared secret has at least sixteen bytes");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The header for content that leaves now. */
    public String sign(byte[] content, Instant now) {
        long time = now.getEpochSecond();
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac(time, content));
    }

    /** Whether the other side signed exactly this content just now. */
    public Verdict verify(String header, byte[] content, Instant now) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            return Verdict.MALFORMED;
        }
        long time = Long.parseLong(form.group(1));
        if (!MessageDigest.isEqual(mac(time, content), HexFormat.of().parseHex(form.group(2)))) {
            return Verdict.FORGED;
        }
        return Math.abs(now.getEpochSecond() - time) > WINDOW.toSeconds() ? Verdict.STALE : Verdict.VALID;
    }

    private byte[] mac(long time, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java runtime", e);
        }
    }
}
