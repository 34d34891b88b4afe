package org.etax.invoice.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.etax.invoice.face.Invoice;
import org.etax.platform.seal.Sm2SigningKey;

/** Writes the signed EInvoice file of an invoice: the legal original, kept as exact bytes. */
public final class EInvoiceSealer {

    static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";

    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EInvoice>";
    private static final String EPILOGUE = "</EInvoice>\n";

    private final EInvoiceTree tree;
    private final Sm2SigningKey key;
    private final String keyName;

    /**
     * @param bureau who issues
     * @param key the bureau's key
     */
    public EInvoiceSealer(IssuingBureau bureau, Sm2SigningKey key) {
        this.tree = new EInvoiceTree(bureau);
        this.key = key;
        this.keyName = key.publicKey().name();
    }

    /** The file: UTF-8, no namespace, no DTD, everything in canonical form, signed at the moment of issue. */
    public byte[] seal(Invoice invoice, IssueFacts facts) {
        StringBuilder file = new StringBuilder(4096).append(PROLOGUE);
        tree.parts(invoice, facts).forEach(part -> CanonicalXml.append(file, part));
        XmlElement time = XmlElement.text("SignatureTime", EInvoiceTree.dateTime(facts));
        StringBuilder covered = new StringBuilder(file.length() + 64).append(file, PROLOGUE.length(), file.length());
        CanonicalXml.append(covered, time);
        byte[] value = key.sign(covered.toString().getBytes(StandardCharsets.UTF_8));
        CanonicalXml.append(file, signature(time, Base64.getEncoder().encodeToString(value)));
        return file.append(EPILOGUE).toString().getBytes(StandardCharsets.UTF_8);
    }

    private XmlElement signature(XmlElement time, String value) {
        return XmlElement.of(
                "TaxBureauSignature",
                new XmlElement("Reference", Map.of("URI", SignedParts.REFERENCE), List.of(), ""),
                XmlElement.text("SignatureAlgorithm", SM2_WITH_SM3),
                XmlElement.text("SignatureFormat", "DETACH"),
                time,
                XmlElement.text("SignatureValue", value),
                XmlElement.of("KeyInfo", XmlElement.text("KeyName", keyName)));
    }
}
