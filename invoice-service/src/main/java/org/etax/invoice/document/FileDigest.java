package org.etax.invoice.document;

import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest that kept files are known by: SM3 (GB/T 32905) of the exact bytes. */
public final class FileDigest {

    private FileDigest() {}

    /** The 32 bytes. */
    public static byte[] sm3(byte[] content) {
        SM3Digest sm3 = new SM3Digest();
        sm3.update(content, 0, content.length);
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return digest;
    }
}
