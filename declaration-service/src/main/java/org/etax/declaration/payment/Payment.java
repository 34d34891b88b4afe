package org.etax.declaration.payment;

import java.time.Instant;

/** A payment in one of its states (缴款状态). {@link PaymentTransitions} says how it moves; every move is recorded. */
public sealed interface Payment {

    /** What is to be paid. */
    PaymentOrder order();

    /** Whether nothing more is expected. Money that comes after a failure is still booked. */
    default boolean isSettled() {
        return this instanceof InTreasury || this instanceof Failed;
    }

    /** 未缴: ordered, and nothing has left for the bank. */
    record Created(PaymentOrder order) implements Payment {}

    /** 扣款中: about to leave or left for the bank. Written before the request is sent, so a crash cannot hide a request. */
    record Sent(PaymentOrder order, Instant sentAt) implements Payment {}

    /** 结果未知: the request went out and no answer came. It is asked about, never repeated. */
    record Unknown(PaymentOrder order, Instant sentAt) implements Payment {}

    /**
     * 已缴（上解）: the bank took the money.
     *
     * @param late it came after the payment had failed or expired, and is overpaid
     */
    record Collected(PaymentOrder order, BankReceipt receipt, boolean late) implements Payment {}

    /**
     * 入库: the treasury entered it.
     *
     * @param late it came after the payment had failed or expired, and is overpaid
     */
    record InTreasury(PaymentOrder order, BankReceipt receipt, TreasuryReceipt entry, boolean late)
            implements Payment {}

    /** 扣款失败: no money was taken. */
    record Failed(PaymentOrder order, FailureReason reason, Instant failedAt) implements Payment {}
}
