package org.etax.invoice.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes an EInvoice signature covers. Our published rule, since the official one is not public:
 *
 * <ol>
 *   <li>take {@code Header}, {@code EInvoiceData}, {@code SellerAuthentication}, {@code TaxSupervisionInfo} and
 *       {@code TaxBureauSignature/SignatureTime}, in this order; each occurs exactly once;
 *   <li>drop text between elements, which may only be white space, and comments;
 *   <li>write each by Exclusive XML Canonicalization 1.0, join them without anything between, encode as UTF-8.
 * </ol>
 *
 * The rule never follows the file's own {@code Reference}: a file cannot choose what is verified.
 */
final class SignedParts {

    /** The reference text, spelt as in the bureau's own files. */
    static final String REFERENCE = "/Einvoice/Header|/Einvoice/EInvoiceData|/Einvoice/SellerAuthentication"
            + "|/Einvoice/TaxSupervisionInfo|/Einvoice/TaxBureauSignature/SignatureTime";

    private static final List<String> PARTS =
            List.of("Header", "EInvoiceData", "SellerAuthentication", "TaxSupervisionInfo");

    private SignedParts() {}

    /**
     * The bytes covered by the signature in the file.
     *
     * @throws EInvoiceFormatException when a part is missing or occurs twice
     */
    static byte[] of(XmlElement root) {
        StringBuilder out = new StringBuilder(4096);
        for (String part : PARTS) {
            CanonicalXml.append(out, root.only(part).orElseThrow(() -> EInvoiceFormatException.missing(part)));
        }
        CanonicalXml.append(
                out,
                root.at("TaxBureauSignature", "SignatureTime")
                        .orElseThrow(() -> EInvoiceFormatException.missing("TaxBureauSignature/SignatureTime")));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
