package org.etax.invoice.issuing;

import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as lists show it.
 *
 * @param id the invoice
 * @param number the official 20 digits
 * @param serial the caller's own reference
 * @param kind special or ordinary
 * @param buyerName as printed
 * @param buyerNumber the buyer's number, null for a consumer
 * @param amount sum without tax
 * @param tax sum of tax
 * @param total sum with tax
 * @param issuedAt when
 * @param batchId the batch it came with
 */
public record IssuedInvoice(
        UUID id,
        String number,
        String serial,
        InvoiceIssued.Kind kind,
        String buyerName,
        @Nullable String buyerNumber,
        Money amount,
        Money tax,
        Money total,
        Instant issuedAt,
        @Nullable UUID batchId) {

    static IssuedInvoice of(PreparedInvoice prepared) {
        return new IssuedInvoice(
                prepared.id(),
                prepared.number().digits(),
                prepared.serial(),
                prepared.invoice().kind(),
                prepared.invoice().buyer().party().name(),
                prepared.buyerNumber(),
                prepared.amount(),
                prepared.tax(),
                prepared.amount().plus(prepared.tax()),
                prepared.issuedAt(),
                null);
    }
}
