package org.etax.declaration.rules;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a form.
 *
 * @param path sheet, line and column: {@code main.22.G}
 * @param line official name of the line
 * @param column official name of the column
 * @param kind how it gets its value
 * @param formula in the language of the pack, null for input cells
 * @param scale decimals of its value, 0 to 6
 * @param negative whether the taxpayer may enter a negative value
 * @param legalBasis what it rests on
 */
public record FormCell(
        String path,
        Bilingual line,
        Bilingual column,
        CellKind kind,
        @Nullable String formula,
        int scale,
        boolean negative,
        LegalBasis legalBasis) {

    String pointer() {
        return "/cells/" + path;
    }
}
