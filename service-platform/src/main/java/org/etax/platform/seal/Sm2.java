package org.etax.platform.seal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** The curve and constants of SM2 signatures (GM/T 0003, GB/T 32918). */
final class Sm2 {

    /** sm2p256v1 with the arithmetic made for its prime, several times as fast as the general one. */
    static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));

    /** The signer's default identity, hashed into Z. */
    static final byte[] DEFAULT_USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Sm2() {}
}
