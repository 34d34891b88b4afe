package org.etax.invoice.document;

import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;

/** A file is no readable EInvoice. */
public final class EInvoiceFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    private EInvoiceFormatException(Finding finding) {
        super(finding.code().key() + " " + finding.pointer());
        this.finding = finding;
    }

    static EInvoiceFormatException malformed(String where) {
        return new EInvoiceFormatException(Finding.of(FindingCode.DOCUMENT_MALFORMED, where));
    }

    static EInvoiceFormatException tooLarge() {
        return new EInvoiceFormatException(Finding.of(FindingCode.DOCUMENT_TOO_LARGE, ""));
    }

    static EInvoiceFormatException missing(String where) {
        return new EInvoiceFormatException(Finding.of(FindingCode.DOCUMENT_FIELD_MISSING, where));
    }

    /** What is wrong and where; the pointer is an element path. */
    public Finding finding() {
        return finding;
    }
}
