package org.etax.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, two check characters inside.
 *
 * @param value the code in upper case
 */
public record UnifiedSocialCreditCode(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Why a text is no credit code. */
    public enum Flaw {
        /** Not 18 characters. */
        LENGTH,
        /** A character outside the 31 of the standard (I, O, S, V and Z do not occur). */
        ALPHABET,
        /** The organisation code inside (positions 9–17, GB 11714) has a wrong check character. */
        ORGANISATION_CHECK,
        /** The last character does not fit the others. */
        CHECK
    }

    /** @throws IllegalArgumentException naming the flaw; surrounding blanks and lower case are forgiven */
    @JsonCreator
    public UnifiedSocialCreditCode {
        value = normalise(value);
        Flaw flaw = flawOf(value);
        if (flaw != null) {
            throw new IllegalArgumentException("not a unified social credit code: " + flaw);
        }
    }

    /** The first flaw of a text, or null when it is a credit code. */
    public static @Nullable Flaw flawOf(String text) {
        String code = normalise(text);
        if (code.length() != 18) {
            return Flaw.LENGTH;
        }
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Flaw.ALPHABET;
        }
        if (organisationCheck(code.substring(8, 16)) != code.charAt(16)) {
            return Flaw.ORGANISATION_CHECK;
        }
        return check(code.substring(0, 17)) == code.charAt(17) ? null : Flaw.CHECK;
    }

    /**
     * Completes a code from its first 16 characters by computing both check characters; for demonstration data.
     *
     * @throws IllegalArgumentException when the text is not 16 characters of the alphabet
     */
    public static UnifiedSocialCreditCode complete(String first16) {
        if (first16.length() != 16 || !first16.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("16 characters of the alphabet are needed");
        }
        char organisation = organisationCheck(first16.substring(8));
        if (ALPHABET.indexOf(organisation) < 0) {
            throw new IllegalArgumentException("no check character in the alphabet");
        }
        String body = first16 + organisation;
        return new UnifiedSocialCreditCode(body + check(body));
    }

    /** The region of the registering department, positions 3–8. */
    public Region region() {
        return new Region(value.substring(2, 8));
    }

    private static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int remainder = 11 - sum % 11;
        return switch (remainder) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + remainder);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
