package org.etax.declaration.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its taxpayer sees it.
 *
 * @param id of it
 * @param taxTicketNumber 电子税票号码
 * @param status 缴款状态
 * @param amount taxes and surcharges together
 * @param parts what it pays
 * @param agreementId paid from
 * @param createdAt when it was ordered
 * @param expiresAt after this instant the bank does not take the money
 * @param bankSerial the bank's own number, once it took the money
 * @param collectedAt when the bank took it
 * @param treasuryVoucher the treasury's own number, once it entered the money
 * @param enteredOn day of the entry
 * @param overpaid whether the money came too late and settles nothing
 * @param failure why no money is taken
 * @param askedAgainAt while the outcome is open: when the bank is asked again
 */
record PaymentView(
        UUID id,
        String taxTicketNumber,
        PaymentStatus status,
        Money amount,
        List<PaidPart> parts,
        UUID agreementId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String bankSerial,
        @Nullable Instant collectedAt,
        @Nullable String treasuryVoucher,
        @Nullable LocalDate enteredOn,
        boolean overpaid,
        @Nullable FailureReason failure,
        @Nullable Instant askedAgainAt) {

    static PaymentView of(StoredPayment stored) {
        PaymentOrder order = stored.payment().order();
        PaymentColumns columns = PaymentColumns.of(stored.payment());
        BankReceipt receipt = columns.receipt();
        TreasuryReceipt entry = columns.entry();
        return new PaymentView(
                order.id(),
                order.ticket().value(),
                columns.status(),
                order.amount(),
                order.parts(),
                order.agreementId(),
                order.createdAt(),
                order.expiresAt(),
                receipt == null ? null : receipt.serial(),
                receipt == null ? null : receipt.collectedAt(),
                entry == null ? null : entry.voucher(),
                entry == null ? null : entry.enteredOn(),
                columns.late(),
                columns.failure(),
                stored.nextInquiryAt());
    }
}
