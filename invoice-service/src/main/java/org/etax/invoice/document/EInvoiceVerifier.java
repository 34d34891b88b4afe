package org.etax.invoice.document;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.platform.seal.Sm2PublicKey;

/** Verifies EInvoice files against the keys the bureau has published, old ones too: files outlive keys. */
public final class EInvoiceVerifier {

    private final Map<String, Sm2PublicKey> keys;

    public EInvoiceVerifier(Collection<Sm2PublicKey> keys) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(Sm2PublicKey::name, Function.identity()));
    }

    /** What a file's signature is worth. */
    public enum Verdict {
        /** Signed by the bureau, and unchanged since. */
        GENUINE,
        /** Signed with a key or by a rule that is not ours. */
        UNKNOWN_SIGNER,
        /** Changed after it was signed, or never signed by the key it names. */
        FORGED
    }

    /** @throws EInvoiceFormatException when the file is no readable EInvoice or lacks a signed part */
    public Verdict verify(byte[] file) {
        XmlElement root = XmlTreeReader.read(file);
        EInvoice.Signature signature = EInvoiceReader.read(root).signature();
        Sm2PublicKey key = signature == null ? null : keys.get(signature.key());
        if (signature == null
                || key == null
                || !signature.algorithm().equals(EInvoiceSealer.SM2_WITH_SM3)
                || !signature.reference().equals(SignedParts.REFERENCE)) {
            return Verdict.UNKNOWN_SIGNER;
        }
        return key.verifies(SignedParts.of(root), decoded(signature.value())) ? Verdict.GENUINE : Verdict.FORGED;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw EInvoiceFormatException.malformed("TaxBureauSignature/SignatureValue");
        }
    }
}
