package org.etax.declaration.payment;

/** The states of a payment by name. */
enum PaymentStatus {
    CREATED,
    SENT,
    UNKNOWN,
    COLLECTED,
    IN_TREASURY,
    FAILED;

    static PaymentStatus of(Payment payment) {
        return switch (payment) {
            case Payment.Created _ -> CREATED;
            case Payment.Sent _ -> SENT;
            case Payment.Unknown _ -> UNKNOWN;
            case Payment.Collected _ -> COLLECTED;
            case Payment.InTreasury _ -> IN_TREASURY;
            case Payment.Failed _ -> FAILED;
        };
    }
}
