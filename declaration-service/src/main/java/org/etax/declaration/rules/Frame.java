package org.etax.declaration.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The working storage of one evaluation: everything a compiled formula reads, found by position. */
final class Frame {

    final BigDecimal[] cells;
    final BigDecimal[] slots;
    final @Nullable String[] facts;

    /** Set when a formula divided by zero; the cell then counts as 0. */
    boolean dividedByZero;

    Frame(BigDecimal[] cells, BigDecimal[] slots, @Nullable String[] facts) {
        this.cells = cells;
        this.slots = slots;
        this.facts = facts;
    }
}
