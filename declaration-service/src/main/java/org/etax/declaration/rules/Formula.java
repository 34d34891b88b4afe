package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * A compiled formula that gives a number.
 *
 * @param amount computes it
 * @param reads the cells and slots it reads, in order of mention
 */
record Formula(Amount amount, List<Read> reads) {

    /** Computes a number from a frame. */
    @FunctionalInterface
    interface Amount {
        BigDecimal in(Frame frame);
    }

    /** Decides something from a frame. */
    @FunctionalInterface
    interface Condition {
        boolean in(Frame frame);
    }

    /** Something that a formula reads. */
    sealed interface Read {
        /** @param index of the cell */
        record OfCell(int index) implements Read {}

        /** @param index of the slot */
        record OfSlot(int index) implements Read {}
    }
}
