package org.etax.declaration.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A debit as the network gives it in answers and notices; see {@code docs/contracts/treasury.md}. */
record WireDebit(
        String taxTicketNumber,
        String payerReference,
        Status status,
        Money amount,
        @Nullable String bankSerial,
        @Nullable Instant collectedAt,
        @Nullable String treasuryVoucher,
        @Nullable LocalDate enteredOn,
        @Nullable FailureReason failure) {

    /** Where the debit stands. */
    enum Status {
        ACCEPTED,
        COLLECTED,
        IN_TREASURY,
        FAILED
    }

    /** @throws IllegalArgumentException when a field that its status needs is missing */
    WireDebit {
        boolean collected = status == Status.COLLECTED || status == Status.IN_TREASURY;
        if ((collected && (bankSerial == null || collectedAt == null))
                || (status == Status.IN_TREASURY && (treasuryVoucher == null || enteredOn == null))
                || (status == Status.FAILED && failure == null)) {
            throw new IllegalArgumentException("a debit lacks what its status says");
        }
    }

    /**
     * What it proves.
     *
     * @param at when it was learnt
     */
    Evidence evidence(Instant at) {
        return switch (status) {
            case ACCEPTED -> new Evidence.Pending();
            case FAILED -> new Evidence.Refused(Objects.requireNonNull(failure), at);
            case COLLECTED -> new Evidence.Taken(receipt());
            case IN_TREASURY ->
                new Evidence.Entered(
                        receipt(),
                        new TreasuryReceipt(
                                Objects.requireNonNull(treasuryVoucher), Objects.requireNonNull(enteredOn)));
        };
    }

    private BankReceipt receipt() {
        return new BankReceipt(Objects.requireNonNull(bankSerial), amount, Objects.requireNonNull(collectedAt));
    }
}
