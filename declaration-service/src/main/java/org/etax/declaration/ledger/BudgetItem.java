package org.etax.declaration.ledger;

/**
 * Where the treasury books a charge.
 *
 * @param code budget item (预算科目)
 * @param level who gets it (预算级次)
 */
public record BudgetItem(String code, Level level) {

    /** 预算级次. */
    public enum Level {
        CENTRAL,
        LOCAL,
        /** 中央与地方共用: split by the treasury. */
        SHARED
    }
}
