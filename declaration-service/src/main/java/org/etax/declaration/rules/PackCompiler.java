package org.etax.declaration.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the formulas of a pack and sorts its cells by dependency. */
final class PackCompiler {

    private final PackDefinition pack;
    private final Names names;

    PackCompiler(PackDefinition pack) {
        this.pack = pack;
        this.names = new Names(pack);
    }

    /** @throws PackFault when a formula is wrong or formulas refer to each other in a circle */
    RulePack compile() {
        FormCell[] cells = pack.cells().toArray(FormCell[]::new);
        @Nullable Formula[] formulas = new Formula[cells.length];
        for (int i = 0; i < cells.length; i++) {
            String formula = cells[i].formula();
            if (formula != null) {
                formulas[i] = FormulaCompiler.amount(names, formula, cells[i].pointer());
            }
        }
        int[] order = new DependencyOrder(cells, formulas).sorted();
        List<Slot.OfInvoices> placing = names.slots().stream()
                .filter(Slot.OfInvoices.class::isInstance)
                .map(Slot.OfInvoices.class::cast)
                .filter(slot -> !slot.measure().equals("count"))
                .toList();
        List<Plan.Check> checks = pack.checks().stream().map(this::check).toList();
        List<Plan.Liability> liabilities =
                pack.liabilities().stream().map(this::liability).toList();
        Plan plan = new Plan(cells, names.cells(), formulas, order, names.slots(), placing, checks, liabilities);
        return new RulePack(pack, plan);
    }

    private Plan.Check check(CheckDefinition check) {
        Formula.Condition must = FormulaCompiler.condition(names, check.must(), check.pointer() + "/must");
        FormulaCompiler.amount(names, check.cell(), check.pointer() + "/cell");
        List<Formula> arguments = check.arguments().stream()
                .map(argument -> FormulaCompiler.amount(names, argument, check.pointer() + "/arguments"))
                .toList();
        return new Plan.Check(check, must, arguments);
    }

    private Plan.Liability liability(LiabilityDefinition liability) {
        return new Plan.Liability(
                liability, FormulaCompiler.amount(names, liability.formula(), liability.pointer() + "/formula"));
    }
}
