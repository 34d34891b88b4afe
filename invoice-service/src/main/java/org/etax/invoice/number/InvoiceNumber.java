package org.etax.invoice.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a digital invoice (数电票号码): 20 digits, two of year, two of region, one of channel and 15 of sequence.
 * It has no check digit, is unique for ever, and may leave gaps.
 *
 * @param digits the 20 digits
 */
public record InvoiceNumber(@JsonValue String digits) implements Comparable<InvoiceNumber> {

    /** @throws IllegalArgumentException when it is not 20 ASCII digits */
    @JsonCreator
    public InvoiceNumber {
        if (digits.length() != 20 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("an invoice number has 20 digits");
        }
    }

    /**
     * The number at a place of a series.
     *
     * @throws IllegalArgumentException when the sequence does not fit 15 digits
     */
    public static InvoiceNumber of(NumberSeries series, long sequence) {
        if (sequence < 0 || sequence >= NumberSeries.CAPACITY) {
            throw new IllegalArgumentException("a sequence has 15 digits");
        }
        String digits = Long.toString(sequence);
        return new InvoiceNumber(series.prefix() + "0".repeat(15 - digits.length()) + digits);
    }

    /** The first five digits. */
    public NumberSeries series() {
        return new NumberSeries(Integer.parseInt(digits, 0, 2, 10), digits.substring(2, 4), digits.charAt(4) - '0');
    }

    /** The last 15 digits. */
    public long sequence() {
        return Long.parseLong(digits, 5, 20, 10);
    }

    @Override
    public int compareTo(InvoiceNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
