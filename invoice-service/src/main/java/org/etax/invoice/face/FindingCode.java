package org.etax.invoice.face;

import java.util.Locale;

/** Why an invoice cannot be issued or a file cannot be trusted: one code for each cause. */
public enum FindingCode {
    JSON_MALFORMED,
    JSON_NOT_OBJECT,
    JSON_UNKNOWN_FIELD,
    LINE_TOO_LONG,
    FIELD_REQUIRED,
    TEXT_TOO_LONG,
    TEXT_ILLEGAL_CHARACTER,
    DECIMAL_MALFORMED,
    DECIMAL_OUT_OF_RANGE,
    NOT_POSITIVE,
    VALUE_UNKNOWN,
    SERIAL_MALFORMED,
    LINES_TOO_MANY,
    BUYER_NUMBER_REQUIRED,
    BUYER_NUMBER_MALFORMED,
    BUYER_IS_CONSUMER,
    BUYER_IS_SELLER,
    BUYER_NAME_DIFFERS,
    CONSUMER_NUMBER_NOT_TAKEN,
    CLASSIFICATION_UNKNOWN,
    CLASSIFICATION_NOT_LEAF,
    CLASSIFICATION_NEEDS_SPECIAL_TYPE,
    TREATMENT_NOT_ALLOWED,
    RATE_NOT_ALLOWED,
    RATE_WITHOUT_TAX,
    SPECIAL_INVOICE_WITHOUT_TAX,
    AMOUNT_MISSING,
    AMOUNT_DIFFERS,
    TAX_DIFFERS,
    QUANTITY_MISSING,
    DISCOUNT_TOO_LARGE,
    TOTAL_NOT_POSITIVE,
    DOCUMENT_MALFORMED,
    DOCUMENT_TOO_LARGE,
    DOCUMENT_FIELD_MISSING,
    NUMBER_MALFORMED,
    NUMBER_DIFFERS,
    TOTALS_DIFFER,
    CAPITAL_AMOUNT_DIFFERS;

    /** The stable code in answers and message bundles, e.g. {@code invoice.buyer-number-required}. */
    public String key() {
        return "invoice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
