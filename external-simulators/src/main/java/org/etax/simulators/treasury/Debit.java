package org.etax.simulators.treasury;

import java.time.Instant;
import java.time.LocalDate;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A debit as the network tells it.
 *
 * @param taxTicketNumber 电子税票号码, its key
 * @param payerReference the bureau's, opaque here
 * @param status how far it is
 * @param amount taken in full or not at all
 * @param bankSerial the bank's number, once collected
 * @param collectedAt when the bank took the money
 * @param treasuryVoucher the treasury's number, once entered
 * @param enteredOn day of entry
 * @param failure why it failed
 */
record Debit(
        String taxTicketNumber,
        String payerReference,
        Status status,
        Money amount,
        @Nullable String bankSerial,
        @Nullable Instant collectedAt,
        @Nullable String treasuryVoucher,
        @Nullable LocalDate enteredOn,
        @Nullable FailureCode failure) {

    /** 已受理, 上解, 入库, 失败. */
    enum Status {
        ACCEPTED,
        COLLECTED,
        IN_TREASURY,
        FAILED
    }

    static Debit accepted(String taxTicketNumber, String payerReference, Money amount) {
        return new Debit(taxTicketNumber, payerReference, Status.ACCEPTED, amount, null, null, null, null, null);
    }

    Debit collected(String serial, Instant at) {
        return new Debit(taxTicketNumber, payerReference, Status.COLLECTED, amount, serial, at, null, null, null);
    }

    Debit inTreasury(String voucher, LocalDate day) {
        return new Debit(
                taxTicketNumber,
                payerReference,
                Status.IN_TREASURY,
                amount,
                bankSerial,
                collectedAt,
                voucher,
                day,
                null);
    }

    Debit failed(FailureCode code) {
        return new Debit(taxTicketNumber, payerReference, Status.FAILED, amount, null, null, null, null, code);
    }

    /** The same debit before its entry; what a {@code COLLECTED} notice says. */
    Debit beforeEntry() {
        return new Debit(
                taxTicketNumber, payerReference, Status.COLLECTED, amount, bankSerial, collectedAt, null, null, null);
    }
}
