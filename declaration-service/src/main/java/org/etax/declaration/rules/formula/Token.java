package org.etax.declaration.rules.formula;

/**
 * One word of a formula.
 *
 * @param kind what it is
 * @param text as written; of a quoted text, what is between the quotes
 * @param position offset in the formula
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        NAME,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
    }

    FormulaFault fault(String expected) {
        String found = kind == Kind.END ? "the end" : "'" + text + "'";
        return new FormulaFault("at " + position + ": expected " + expected + ", found " + found);
    }
}
