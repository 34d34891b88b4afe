package org.etax.declaration.payment;

/** The bank's word on an agreement. */
sealed interface AgreementAnswer {

    /** Account and holder are right. */
    record Confirmed() implements AgreementAnswer {}

    /** They are not. */
    record Refused(AgreementRefusal reason) implements AgreementAnswer {}
}
