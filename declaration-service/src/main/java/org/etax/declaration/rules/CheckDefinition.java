package org.etax.declaration.rules;

import java.util.List;

/**
 * A cross-check: what must hold, where it is shown, and what is said when it does not hold.
 *
 * @param id within the pack
 * @param severity whether it stops a filing
 * @param must the condition, in the language of the pack
 * @param cell where it is shown
 * @param arguments formulas of the values that the message speaks of
 * @param message for people
 * @param legalBasis what it rests on
 * @param pointer where it stands in the pack
 */
public record CheckDefinition(
        String id,
        Severity severity,
        String must,
        String cell,
        List<String> arguments,
        Bilingual message,
        LegalBasis legalBasis,
        String pointer) {}
