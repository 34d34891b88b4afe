package org.etax.invoice.document;

/**
 * An invoice file as somebody brings it.
 *
 * @param format what it is
 * @param data the EInvoice file: the bytes themselves, or what the OFD carries
 * @param invoice what it says
 */
@SuppressWarnings("ArrayRecordComponent")
public record InvoiceFile(Format format, byte[] data, EInvoice invoice) {

    /** What a file is. */
    public enum Format {
        XML,
        OFD,
        /** For reading only, never an original. */
        PDF
    }

    /** What the first bytes say that it is; anything unknown is taken for XML and read as such. */
    public static Format formatOf(byte[] file) {
        if (startsWith(file, '%', 'P', 'D', 'F')) {
            return Format.PDF;
        }
        return startsWith(file, 'P', 'K', 3, 4) ? Format.OFD : Format.XML;
    }

    /** @throws EInvoiceFormatException when there is no readable EInvoice in it */
    public static InvoiceFile read(byte[] file) {
        Format format = formatOf(file);
        byte[] data = format == Format.OFD ? OfdContainer.einvoice(file) : file;
        return new InvoiceFile(format, data, EInvoiceReader.read(data));
    }

    private static boolean startsWith(byte[] file, int... start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
