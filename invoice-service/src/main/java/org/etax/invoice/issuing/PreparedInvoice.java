package org.etax.invoice.issuing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.number.InvoiceNumber;
import org.etax.invoice.totals.RunningTotal;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that is drawn, numbered and sealed: issued as soon as it is written. Given up, its number is a gap.
 *
 * @param sellerId the seller
 * @param id the invoice
 * @param serial the caller's own reference
 * @param draftDigest of what the caller sent
 * @param invoice the content
 * @param number the official number
 * @param issuedAt moment of issue
 * @param file the signed bytes
 * @param fileDigest SM3 of the bytes
 * @param totals what it adds to the running totals
 * @param amount sum without tax
 * @param tax sum of tax
 */
@SuppressWarnings("ArrayRecordComponent")
public record PreparedInvoice(
        TaxpayerId sellerId,
        UUID id,
        String serial,
        byte[] draftDigest,
        Invoice invoice,
        InvoiceNumber number,
        Instant issuedAt,
        byte[] file,
        byte[] fileDigest,
        List<RunningTotal> totals,
        Money amount,
        Money tax) {

    /** Business date of issue. */
    LocalDate issuedOn() {
        return BusinessTime.dateOf(issuedAt);
    }

    /** Month whose quota and totals it belongs to. */
    public YearMonth month() {
        return YearMonth.from(issuedOn());
    }

    @Nullable
    String buyerNumber() {
        String buyer = invoice.buyer().party().number();
        return buyer.isEmpty() ? null : buyer;
    }

    InvoiceIssued toEvent(@Nullable TaxpayerId buyerId) {
        return new InvoiceIssued(
                sellerId,
                buyerId,
                number.digits(),
                invoice.kind(),
                invoice.seller().number(),
                invoice.seller().name(),
                buyerNumber(),
                invoice.buyer().party().name(),
                amount,
                tax,
                totals.stream().map(RunningTotal::toRateTotal).toList(),
                issuedAt);
    }
}
