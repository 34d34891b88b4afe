package org.etax.goldentax.message;

import org.etax.kernel.event.CoreSynchronised.Subject;

/** What we ask of the core; the transaction codes stand in {@link CoreCodes}. */
public enum CoreService {
    SAVE_REGISTRATION,
    SAVE_INVOICE_SUMMARY,
    SAVE_GENERAL_RETURN,
    SAVE_SMALL_RETURN,
    SAVE_PAYMENT,
    QUERY_REGISTRATION,
    QUERY_INVOICE_SUMMARY,
    QUERY_RETURN,
    QUERY_PAYMENT,
    RECONCILE,
    RECONCILE_DETAILS,
    OPENING_LOAD;

    /** The service that says what the core holds of such an object. */
    public static CoreService queryOf(Subject subject) {
        return switch (subject) {
            case REGISTRATION -> QUERY_REGISTRATION;
            case INVOICE_SUMMARY -> QUERY_INVOICE_SUMMARY;
            case RETURN -> QUERY_RETURN;
            case PAYMENT -> QUERY_PAYMENT;
        };
    }
}
