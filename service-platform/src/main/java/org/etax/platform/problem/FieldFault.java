package org.etax.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the body, or the bare name of a parameter or header
 * @param code stable code; its text stands in the problem bundles under {@code field.<code>}
 * @param arguments for the text's placeholders
 * @param wording the text itself, where it comes with the fault instead of from the bundles
 */
public record FieldFault(
        String pointer,
        String code,
        List<Object> arguments,
        @Nullable Wording wording) {

    /** A fault with placeholders filled in. */
    public static FieldFault of(String pointer, String code, Object... arguments) {
        return new FieldFault(pointer, code, List.copyOf(Arrays.asList(arguments)), null);
    }

    /** A fault that brings its text, e.g. a finding of a rule pack. */
    public static FieldFault worded(String pointer, String code, String zh, String en) {
        return new FieldFault(pointer, code, List.of(), new Wording(zh, en));
    }

    /**
     * A text in both languages.
     *
     * @param zh Chinese
     * @param en English
     */
    public record Wording(String zh, String en) {

        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }
}
