package org.etax.invoice.document;

import java.time.Instant;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.number.InvoiceNumber;
import org.etax.kernel.TaxAuthority;
import org.etax.platform.seal.Sm2SigningKey;

/** Sealed files to test with. */
final class SealedFiles {

    static final Sm2SigningKey KEY =
            Sm2SigningKey.ofHex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");

    static final IssueFacts FACTS =
            new IssueFacts(new InvoiceNumber("26332000000000000001"), Instant.parse("2026-11-21T16:30:05Z"));

    private static final EInvoiceSealer SEALER =
            new EInvoiceSealer(new IssuingBureau(new TaxAuthority("13300000000"), "国家税务总局浙江省税务局"), KEY);

    private SealedFiles() {}

    static byte[] seal(Invoice invoice) {
        return SEALER.seal(invoice, FACTS);
    }
}
