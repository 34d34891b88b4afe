package org.etax.invoice.drafting;

import java.util.Arrays;
import java.util.List;
import org.etax.invoice.face.FindingCode;
import org.jspecify.annotations.Nullable;

/** Reads a field that takes one of a few words. */
final class Choice {

    private Choice() {}

    /** The constant of that name, null when there is none, which is then a finding that lists the words. */
    static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String word, String pointer, Findings findings) {
        if (word == null) {
            findings.refuse(FindingCode.FIELD_REQUIRED, pointer);
            return null;
        }
        List<E> constants = Arrays.asList(type.getEnumConstants());
        for (E constant : constants) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        findings.refuse(
                FindingCode.VALUE_UNKNOWN,
                pointer,
                String.join(", ", constants.stream().map(Enum::name).toList()));
        return null;
    }
}
