package org.etax.declaration.payment;

/**
 * A bank account number. A person's is personal data: it is stored encrypted, and its text never leaves by accident.
 *
 * @param value six to thirty-two digits
 */
public record AccountNumber(String value) {

    /** @throws IllegalArgumentException when it is not six to thirty-two digits */
    public AccountNumber {
        if (!value.matches("\\d{6,32}")) {
            throw new IllegalArgumentException("an account number has six to thirty-two digits");
        }
    }

    /** The last four digits; what lists and receipts show. */
    public String masked() {
        return "*".repeat(value.length() - 4) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
