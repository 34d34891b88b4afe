package org.etax.declaration.payment;

/**
 * A bank branch by its payment-system number (行号).
 *
 * @param value twelve digits
 */
public record BankCode(String value) {

    /** @throws IllegalArgumentException when it is not twelve digits */
    public BankCode {
        if (!value.matches("\\d{12}")) {
            throw new IllegalArgumentException("a bank code has twelve digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
