package org.etax.platform.seal;

import java.util.List;
import java.util.stream.Stream;

/** Signs exact bytes for the tax authority (SM2 with SM3), and lets anybody check them, those signed before a change of keys too. */
public final class Seal {

    private final Sm2SigningKey key;
    private final List<Sm2PublicKey> publicKeys;

    /**
     * A seal with a key.
     *
     * @param former keys that signed before
     */
    public Seal(Sm2SigningKey key, List<Sm2PublicKey> former) {
        this.key = key;
        this.publicKeys = Stream.concat(Stream.of(key.publicKey()), former.stream())
                .distinct()
                .toList();
    }

    /** The signature over the content, DER. */
    public byte[] sign(byte[] content) {
        return key.sign(content);
    }

    /** Names the key, so that signatures stay checkable after a change of keys. */
    public String keyId() {
        return key.publicKey().name();
    }

    /** The keys that verify: first the one that signs now, then those that did. */
    public List<Sm2PublicKey> publicKeys() {
        return publicKeys;
    }

    /** The key itself, for documents that carry the signature inside. */
    public Sm2SigningKey signingKey() {
        return key;
    }
}
