package org.etax.platform.seal;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A key that SM2 signatures with SM3 (OID 1.2.156.10197.1.501) are made with. Setting up an engine costs a second point
 * multiplication, so engines are kept and lent out, one to each signing thread at a time.
 */
public final class Sm2SigningKey {

    private final CipherParameters parameters;
    private final Sm2PublicKey publicKey;
    private final Queue<SM2Signer> idle = new ConcurrentLinkedQueue<>();

    private Sm2SigningKey(BigInteger scalar) {
        this.parameters = new ParametersWithID(
                new ParametersWithRandom(new ECPrivateKeyParameters(scalar, Sm2.CURVE), new SecureRandom()),
                Sm2.DEFAULT_USER_ID);
        this.publicKey = new Sm2PublicKey(new FixedPointCombMultiplier()
                .multiply(Sm2.CURVE.getG(), scalar)
                .normalize());
    }

    /**
     * Reads the private scalar, 64 hexadecimal digits. The text is not repeated in errors.
     *
     * @throws IllegalArgumentException when it is not such a text or not between 1 and n − 2
     */
    public static Sm2SigningKey ofHex(String scalar) {
        if (!scalar.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("an SM2 private key is 64 hexadecimal digits");
        }
        BigInteger value = new BigInteger(scalar, 16);
        if (value.signum() == 0 || value.compareTo(Sm2.CURVE.getN().subtract(BigInteger.TWO)) > 0) {
            throw new IllegalArgumentException("an SM2 private key lies between 1 and n - 2");
        }
        return new Sm2SigningKey(value);
    }

    /** The key that verifies. */
    public Sm2PublicKey publicKey() {
        return publicKey;
    }

    /** Signs the message; DER of (r, s). May be called from any number of threads. */
    public byte[] sign(byte[] message) {
        SM2Signer engine = idle.poll();
        if (engine == null) {
            engine = new SM2Signer();
            engine.init(true, parameters);
        }
        try {
            engine.update(message, 0, message.length);
            return engine.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 signing failed", e);
        } finally {
            engine.reset();
            idle.add(engine);
        }
    }
}
