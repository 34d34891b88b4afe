package org.etax.declaration.ledger;

import java.util.Map;

/**
 * A tax or fee the ledger knows (征收项目).
 *
 * @param code five digits, e.g. 10101
 * @param nameZh official Chinese name
 * @param nameEn English name
 * @param bearsSurcharge whether paying it late costs a surcharge
 * @param budget where the treasury books each kind of charge
 */
public record LevyItem(
        String code, String nameZh, String nameEn, boolean bearsSurcharge, Map<Charge.Kind, BudgetItem> budget) {

    /** @throws IllegalArgumentException when the treasury has no item for that kind */
    public BudgetItem budgetOf(Charge.Kind kind) {
        BudgetItem item = budget.get(kind);
        if (item == null) {
            throw new IllegalArgumentException("levy item " + code + " has no budget item for " + kind);
        }
        return item;
    }
}
