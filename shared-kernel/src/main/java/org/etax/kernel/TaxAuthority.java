package org.etax.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A tax authority (税务机关代码): eleven digits, {@code 1} + six digits of region + four of sub-office. An authority's subtree
 * is every authority that repeats its digits up to its trailing zero pairs.
 *
 * @param code the eleven digits
 */
public record TaxAuthority(@JsonValue String code) {

    /** @throws IllegalArgumentException when it is not {@code 1} followed by ten digits */
    @JsonCreator
    public TaxAuthority {
        if (!code.matches("1\\d{10}")) {
            throw new IllegalArgumentException("a tax authority has eleven digits and starts with 1");
        }
    }

    /** Whether the other authority is this one or stands below it. */
    public boolean covers(TaxAuthority other) {
        return other.code.startsWith(subtree());
    }

    /** The digits with which the codes of this authority and of all below it begin. */
    public String subtree() {
        int end = code.length();
        while (end > 1 && code.startsWith("00", end - 2)) {
            end -= 2;
        }
        return code.substring(0, end);
    }

    @Override
    public String toString() {
        return code;
    }
}
