package org.etax.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A citizen's number (公民身份号码, GB 11643-1999): region, birthday, sequence and check character. Personal data: its text
 * form is masked, and {@link #number()} is for storing it encrypted or handing it to a department.
 */
public final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String number;

    private ResidentId(String number) {
        this.number = number;
    }

    /** @throws IllegalArgumentException when form, birthday or check character is wrong; the number is not repeated */
    public static ResidentId of(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        if (!number.matches("[1-9]\\d{16}[0-9X]")) {
            throw new IllegalArgumentException("a resident id has 17 digits and a check character");
        }
        try {
            LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the birthday in the resident id does not exist", e);
        }
        if (check(number) != number.charAt(17)) {
            throw new IllegalArgumentException("the check character of the resident id is wrong");
        }
        return new ResidentId(number);
    }

    /** Completes a number from its first 17 digits; for demonstration data. */
    public static ResidentId complete(String first17) {
        return of(first17 + check(first17));
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The number in the clear. */
    public String number() {
        return number;
    }

    /** The number for lists: three characters in front and two at the end stay. */
    public String masked() {
        return number.substring(0, 3) + "*************" + number.substring(16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId id && number.equals(id.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
