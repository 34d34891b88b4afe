package org.etax.declaration.certificate;

/**
 * A certificate as issued: kept as these bytes, and never written again from its content.
 *
 * @param content exact bytes that were signed: JSON, UTF-8
 * @param signature over the content
 * @param keyId names the key of the signature
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedCertificate(byte[] content, byte[] signature, String keyId) {

    public SealedCertificate {
        content = content.clone();
        signature = signature.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }
}
