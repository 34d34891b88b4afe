package org.etax.invoice.classification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.etax.kernel.event.SupplyCategory;

/**
 * A code of goods or services (商品和服务税收分类合并编码): one digit of part (篇) and nine pairs of ever finer division,
 * unused pairs 00.
 *
 * @param digits the 19 digits
 */
public record TaxClassificationCode(@JsonValue String digits) implements Comparable<TaxClassificationCode> {

    private static final int LENGTH = 19;

    /** @throws IllegalArgumentException when it is not 19 digits that start with 1–6 */
    @JsonCreator
    public TaxClassificationCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("a tax classification code has 19 digits and starts with 1 to 6");
        }
    }

    /** Whether the text has the form of a code. */
    public static boolean isCode(String text) {
        return text.length() == LENGTH
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '6'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The next coarser division, empty for a part. */
    public Optional<TaxClassificationCode> parent() {
        int end = significant();
        return end == 1
                ? Optional.empty()
                : Optional.of(new TaxClassificationCode(digits.substring(0, end - 2) + "0".repeat(LENGTH - end + 2)));
    }

    /** Whether the other code is a finer division of this one. */
    public boolean covers(TaxClassificationCode other) {
        return !equals(other) && other.digits.startsWith(digits.substring(0, significant()));
    }

    /** Whether it belongs to part 6: receipts that are no sale (未发生销售行为的不征税项目). */
    public boolean isNonTaxable() {
        return digits.charAt(0) == '6';
    }

    /** The column of the VAT forms; part 6 counts as services, though nothing of it reaches a form. */
    public SupplyCategory category() {
        return switch (digits.charAt(0)) {
            case '1', '2' -> SupplyCategory.GOODS;
            case '5' -> SupplyCategory.IMMOVABLES;
            default -> SupplyCategory.SERVICES;
        };
    }

    private int significant() {
        int end = LENGTH;
        while (end > 1 && digits.startsWith("00", end - 2)) {
            end -= 2;
        }
        return end;
    }

    @Override
    public int compareTo(TaxClassificationCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
