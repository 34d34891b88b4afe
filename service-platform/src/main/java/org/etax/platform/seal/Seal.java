package org.etax.platform.seal;

/** Signs exact bytes for the tax authority, and lets anybody check them. */
public interface Seal {

    /** The signature over the content. */
    byte[] sign(byte[] content);

    /** Whether the signature was made by this seal over exactly this content. */
    boolean verify(byte[] content, byte[] signature);

    /** Names the key, so that signatures stay checkable after a change of keys. */
    String keyId();

    /** The public key as an uncompressed curve point, hexadecimal. */
    String publicKey();
}
