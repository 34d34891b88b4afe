package org.etax.invoice.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.etax.invoice.face.Party;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/**
 * What an EInvoice file of any issuer says, as read. Nothing is computed; amounts keep the scale that was written.
 *
 * @param version format version, e.g. 0.32
 * @param identifier {@code EIid}
 * @param blue false for a red-letter invoice (红字)
 * @param kindCode {@code 01} special, {@code 02} ordinary
 * @param seller seller
 * @param buyer buyer
 * @param totals sums
 * @param drawer who drew it
 * @param requestedAt date and time of the invoice (开票日期); midnight where only a date is written
 * @param items lines
 * @param special the special-business group as it stands, empty for plain invoices
 * @param remark remark
 * @param supervision what the bureau added
 * @param signature the bureau's signature, null where the file has none
 */
public record EInvoice(
        String version,
        String identifier,
        boolean blue,
        String kindCode,
        Party seller,
        Party buyer,
        Totals totals,
        String drawer,
        LocalDateTime requestedAt,
        List<Item> items,
        List<XmlElement> special,
        String remark,
        Supervision supervision,
        @Nullable Signature signature) {

    /**
     * Special or ordinary.
     *
     * @throws EInvoiceFormatException when it is neither
     */
    public InvoiceIssued.Kind kind() {
        return switch (kindCode) {
            case "01" -> InvoiceIssued.Kind.SPECIAL;
            case "02" -> InvoiceIssued.Kind.ORDINARY;
            default -> throw EInvoiceFormatException.malformed("Header/InherentLabel/GeneralOrSpecialVAT");
        };
    }

    /** Format version that we write. */
    public static final String VERSION = "0.32";

    /**
     * @param amount without tax
     * @param tax tax
     * @param total with tax
     * @param capital total in capital numerals, as written
     */
    public record Totals(BigDecimal amount, BigDecimal tax, BigDecimal total, String capital) {}

    /**
     * @param name printed name, {@code *short name*own name}
     * @param specification type or size
     * @param unit unit
     * @param quantity as written, may be empty
     * @param unitPrice as written, may be empty
     * @param amount without tax
     * @param rate decimal fraction; 0 where a mark stands in its place
     * @param tax tax
     * @param total with tax
     * @param classification tax classification code
     */
    public record Item(
            String name,
            String specification,
            String unit,
            String quantity,
            String unitPrice,
            BigDecimal amount,
            BigDecimal rate,
            BigDecimal tax,
            BigDecimal total,
            String classification) {}

    /**
     * @param number the 20 digits
     * @param issuedAt when the platform issued it; midnight where only a date is written
     * @param bureauCode eleven digits
     * @param bureauName name of the provincial bureau
     */
    public record Supervision(String number, LocalDateTime issuedAt, String bureauCode, String bureauName) {}

    /**
     * @param reference which elements are signed
     * @param algorithm object identifier of the algorithm
     * @param time as written; part of what is signed
     * @param value base64 text
     * @param key name of the key, empty in files of others
     */
    public record Signature(String reference, String algorithm, String time, String value, String key) {}
}
