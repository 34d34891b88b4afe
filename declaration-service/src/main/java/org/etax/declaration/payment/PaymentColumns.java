package org.etax.declaration.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What of a payment's state stands in columns of its own. */
record PaymentColumns(
        PaymentStatus status,
        @Nullable Instant sentAt,
        @Nullable BankReceipt receipt,
        @Nullable TreasuryReceipt entry,
        boolean late,
        @Nullable FailureReason failure,
        @Nullable Instant failedAt) {

    static PaymentColumns of(Payment payment) {
        PaymentStatus status = PaymentStatus.of(payment);
        return switch (payment) {
            case Payment.Created _ -> new PaymentColumns(status, null, null, null, false, null, null);
            case Payment.Sent sent -> new PaymentColumns(status, sent.sentAt(), null, null, false, null, null);
            case Payment.Unknown sent -> new PaymentColumns(status, sent.sentAt(), null, null, false, null, null);
            case Payment.Collected taken ->
                new PaymentColumns(status, null, taken.receipt(), null, taken.late(), null, null);
            case Payment.InTreasury in ->
                new PaymentColumns(status, null, in.receipt(), in.entry(), in.late(), null, null);
            case Payment.Failed failed ->
                new PaymentColumns(status, null, null, null, false, failed.reason(), failed.failedAt());
        };
    }

    static PaymentColumns read(ResultSet row, Money amount) throws SQLException {
        String serial = row.getString("bank_serial");
        Instant collectedAt = instant(row, "collected_at");
        String voucher = row.getString("treasury_voucher");
        LocalDate enteredOn = row.getObject("entered_on", LocalDate.class);
        String failure = row.getString("failure");
        return new PaymentColumns(
                PaymentStatus.valueOf(row.getString("status")),
                instant(row, "sent_at"),
                serial == null || collectedAt == null ? null : new BankReceipt(serial, amount, collectedAt),
                voucher == null || enteredOn == null ? null : new TreasuryReceipt(voucher, enteredOn),
                row.getBoolean("late"),
                failure == null ? null : FailureReason.valueOf(failure),
                instant(row, "failed_at"));
    }

    /** The state that these columns say. */
    Payment payment(PaymentOrder order) {
        return switch (status) {
            case CREATED -> new Payment.Created(order);
            case SENT -> new Payment.Sent(order, known(sentAt));
            case UNKNOWN -> new Payment.Unknown(order, known(sentAt));
            case COLLECTED -> new Payment.Collected(order, known(receipt), late);
            case IN_TREASURY -> new Payment.InTreasury(order, known(receipt), known(entry), late);
            case FAILED -> new Payment.Failed(order, known(failure), known(failedAt));
        };
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a payment's row lacks what its status says");
        }
        return value;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
