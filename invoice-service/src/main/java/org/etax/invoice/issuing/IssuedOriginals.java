package org.etax.invoice.issuing;

import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.springframework.stereotype.Component;

/** The legal originals of issued invoices, for whom they were issued to. */
@Component
public class IssuedOriginals {

    private final InvoiceRows rows;

    IssuedOriginals(InvoiceRows rows) {
        this.rows = rows;
    }

    /** The signed bytes of a seller's invoice exactly as issued. */
    public Optional<byte[]> find(TaxpayerId sellerId, String number) {
        return rows.file(sellerId, number).map(InvoiceRows.InvoiceFile::content);
    }
}
