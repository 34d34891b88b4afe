package org.etax.declaration.rules;

import java.util.List;

/**
 * Something wrong or remarkable in a return, an input or a pack.
 *
 * @param code stable, upper case; of a cross-check its id in the pack, such as {@code C6}
 * @param severity whether it stops the filing
 * @param pointer JSON pointer to what it is about, e.g. {@code /cells/main.1.S}
 * @param arguments the values that the message speaks of
 * @param message for people, arguments filled in
 */
public record Finding(String code, Severity severity, String pointer, List<String> arguments, Bilingual message) {

    static Finding error(FindingCode code, String pointer, String... arguments) {
        return of(code, Severity.ERROR, pointer, arguments);
    }

    static Finding warning(FindingCode code, String pointer, String... arguments) {
        return of(code, Severity.WARNING, pointer, arguments);
    }

    private static Finding of(FindingCode code, Severity severity, String pointer, String... arguments) {
        List<String> values = List.of(arguments);
        return new Finding(code.name(), severity, pointer, values, Messages.filled(code.message(), values));
    }
}
