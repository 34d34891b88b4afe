package org.etax.platform.seal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;

/** A key that SM2 signatures are verified with. */
public final class Sm2PublicKey {

    private final byte[] encoded;
    private final CipherParameters parameters;

    Sm2PublicKey(ECPoint point) {
        this.encoded = point.getEncoded(false);
        this.parameters = new ParametersWithID(new ECPublicKeyParameters(point, Sm2.CURVE), Sm2.DEFAULT_USER_ID);
    }

    /**
     * Reads the point, uncompressed ({@code 04…}) or compressed, in hexadecimal.
     *
     * @throws IllegalArgumentException when it is no point of the curve
     */
    public static Sm2PublicKey ofHex(String hex) {
        return new Sm2PublicKey(Sm2.CURVE.validatePublicPoint(
                Sm2.CURVE.getCurve().decodePoint(HexFormat.of().parseHex(hex))));
    }

    /** The uncompressed point in hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(encoded);
    }

    /** A short name of the key: the first eight bytes of the SM3 digest of the uncompressed point, in hexadecimal. */
    public String name() {
        SM3Digest digest = new SM3Digest();
        digest.update(encoded, 0, encoded.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    /** Whether the signature, DER of (r, s), was made over the message with the private key; false for any other bytes. */
    public boolean verifies(byte[] message, byte[] signature) {
        SM2Signer verifier = new SM2Signer();
        verifier.init(false, parameters);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sm2PublicKey key && MessageDigest.isEqual(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return name();
    }
}
