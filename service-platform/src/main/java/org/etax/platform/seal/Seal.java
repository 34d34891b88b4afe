package org.etax.platform.seal;

/** Signs exact bytes for the tax authority (SM2 with SM3), and lets anybody check them. */
public final class Seal {

    private final Sm2SigningKey key;

    /** A seal with a key. */
    public Seal(Sm2SigningKey key) {
        this.key = key;
    }

    /** The signature over the content, DER. */
    public byte[] sign(byte[] content) {
        return key.sign(content);
    }

    /** Whether the signature was made by this seal over exactly this content. */
    public boolean verify(byte[] content, byte[] signature) {
        return key.publicKey().verifies(content, signature);
    }

    /** Names the key, so that signatures stay checkable after a change of keys. */
    public String keyId() {
        return key.publicKey().name();
    }

    /** The key that verifies. */
    public Sm2PublicKey publicKey() {
        return key.publicKey();
    }

    /** The key itself, for documents that carry the signature inside. */
    public Sm2SigningKey signingKey() {
        return key;
    }
}
