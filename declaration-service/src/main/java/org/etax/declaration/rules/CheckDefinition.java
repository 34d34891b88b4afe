package org.etax.declaration.rules;

import java.util.List;

/** A cross-check: what must hold, where it is shown, and what is said when it does not hold. */
record CheckDefinition(
        String id,
        Severity severity,
        String must,
        String cell,
        List<String> arguments,
        Bilingual message,
        LegalBasis legalBasis,
        String pointer) {}
