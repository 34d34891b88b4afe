package org.etax.invoice.face;

import java.util.List;

/**
 * One thing found when an invoice was checked. Its text stands under {@link FindingCode#key()} in the message bundles.
 *
 * @param code what is wrong
 * @param pointer JSON pointer (RFC 6901) to the field, empty for the whole
 * @param arguments what the text needs, in order
 */
public record Finding(FindingCode code, String pointer, List<String> arguments) {

    /** A finding with its arguments. */
    public static Finding of(FindingCode code, String pointer, Object... arguments) {
        return new Finding(
                code, pointer, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
