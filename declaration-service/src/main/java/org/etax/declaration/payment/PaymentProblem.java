package org.etax.declaration.payment;

import org.etax.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why something about a payment is refused. */
public enum PaymentProblem implements ProblemCode {
    /** The agreement is already there. */
    AGREEMENT_EXISTS(HttpStatus.CONFLICT),
    /** The bank has not confirmed the agreement, or it has ended. */
    AGREEMENT_NOT_VERIFIED(HttpStatus.CONFLICT),
    /** The taxpayer owes nothing. */
    NOTHING_TO_PAY(HttpStatus.CONFLICT),
    /** Another payment is on its way for the same charge. */
    ALREADY_BEING_PAID(HttpStatus.CONFLICT),
    /** A charge cannot be paid as wished. */
    PAYMENT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The taxpayer's registration has not arrived yet. */
    PAYER_UNKNOWN(HttpStatus.CONFLICT),
    /** A notice without a valid signature. */
    NOTICE_NOT_SIGNED(HttpStatus.UNAUTHORIZED),
    /** A notice that cannot be true of the payment; kept for an officer. */
    NOTICE_CONTRADICTS(HttpStatus.CONFLICT),
    /** The treasury has not closed the day, or cannot be asked. */
    STATEMENT_NOT_AVAILABLE(HttpStatus.CONFLICT),
    /** The statement is signed, and its lines or its total make no sense. */
    STATEMENT_BROKEN(HttpStatus.BAD_GATEWAY);

    private final HttpStatus status;

    PaymentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
