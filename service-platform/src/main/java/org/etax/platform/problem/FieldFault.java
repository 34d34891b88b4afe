package org.etax.platform.problem;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the request, or the name of a parameter or header
 * @param code stable code; its text stands in the problem bundles under {@code field.<code>}
 * @param arguments for the text's placeholders
 */
public record FieldFault(String pointer, String code, List<Object> arguments) {

    /** A fault with placeholders filled in. */
    public static FieldFault of(String pointer, String code, Object... arguments) {
        return new FieldFault(pointer, code, List.copyOf(Arrays.asList(arguments)));
    }
}
