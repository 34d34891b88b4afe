package org.etax.platform.seal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * SM2 with SM3 (GB/T 32918, GB/T 32905) on the curve sm2p256v1 with the default user id; signatures in DER.
 * Thread-safe: a signer is made for each call.
 */
public final class Sm2Seal implements Seal {

    private final ECPrivateKeyParameters privateKey;
    private final ECPublicKeyParameters publicKey;
    private final String keyId;

    /** @param privateScalar the private key, 64 hexadecimal digits */
    public Sm2Seal(String privateScalar) {
        if (!privateScalar.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalStateException(
                    "a seal's private key has 64 hexadecimal digits, e.g. from: openssl rand -hex 32");
        }
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        ECDomainParameters domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
        BigInteger d = new BigInteger(privateScalar, 16);
        if (d.signum() == 0 || d.compareTo(curve.getN().subtract(BigInteger.ONE)) >= 0) {
            throw new IllegalStateException("a seal's private key is out of range");
        }
        ECPoint point =
                new FixedPointCombMultiplier().multiply(domain.getG(), d).normalize();
        this.privateKey = new ECPrivateKeyParameters(d, domain);
        this.publicKey = new ECPublicKeyParameters(point, domain);
        this.keyId = fingerprint(point);
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            SM2Signer signer = new SM2Signer();
            signer.init(true, privateKey);
            signer.update(content, 0, content.length);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    @Override
    public boolean verify(byte[] content, byte[] signature) {
        SM2Signer signer = new SM2Signer();
        signer.init(false, publicKey);
        signer.update(content, 0, content.length);
        return signer.verifySignature(signature);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public String publicKey() {
        return HexFormat.of().formatHex(publicKey.getQ().getEncoded(false));
    }

    private static String fingerprint(ECPoint point) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(point.getEncoded(false));
            return "sm2-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
