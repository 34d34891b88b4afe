package org.etax.declaration.rules;

/** How a cell gets its value when nobody edits it. */
public enum CellKind {
    /** Typed by the taxpayer; 0 until then. */
    INPUT,
    /** Filled by a formula and open to correction. */
    PREFILLED,
    /** Always the result of its formula. */
    COMPUTED
}
