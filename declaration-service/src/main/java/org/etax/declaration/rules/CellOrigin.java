package org.etax.declaration.rules;

/** Where the value of a cell in an evaluated return came from. */
public enum CellOrigin {
    /** An input cell that nobody filled, or that the taxpayer filled. */
    INPUT,
    /** Filled from sources by its formula. */
    PREFILLED,
    /** The result of its formula, not open to correction. */
    COMPUTED,
    /** The taxpayer's own figure in place of the prefilled one. */
    EDITED
}
