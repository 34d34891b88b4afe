package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;
import org.etax.kernel.event.TaxpayerFact;
import org.jspecify.annotations.Nullable;

/** One evaluation of one return. */
final class Evaluator {

    private static final int FACTS = TaxpayerFact.Name.values().length;

    private final RulePack pack;
    private final Plan plan;
    private final ReturnContext context;
    private final List<Finding> findings = new ArrayList<>();

    Evaluator(RulePack pack, Plan plan, ReturnContext context) {
        this.pack = pack;
        this.plan = plan;
        this.context = context;
    }

    Evaluation evaluate(Map<String, BigDecimal> edits) {
        if (!pack.effective().covers(context.period())) {
            findings.add(Finding.error(
                    FindingCode.PERIOD_NOT_COVERED,
                    "/period",
                    pack.version(),
                    context.period().toString()));
        }
        SlotResolver resolver = new SlotResolver(context, findings);
        Frame frame = new Frame(new BigDecimal[plan.cells().length], resolver.resolve(plan.slots()), facts());
        resolver.warnOfUnplaced(plan.placing());
        @Nullable BigDecimal[] accepted = new EditCheck(plan, findings).accepted(edits);
        CellOrigin[] origins = new CellOrigin[plan.cells().length];
        for (int index : plan.order()) {
            fill(frame, index, accepted[index], origins);
        }
        for (Plan.Check check : plan.checks()) {
            check(check, frame);
        }
        List<Liability> liabilities =
                plan.liabilities().stream().map(l -> liability(l, frame)).toList();
        return new Evaluation(pack, plan, context, frame, origins, List.copyOf(findings), liabilities);
    }

    private @Nullable String[] facts() {
        @Nullable String[] facts = new String[FACTS];
        context.facts().forEach((name, value) -> facts[name.ordinal()] = value);
        return facts;
    }

    private void fill(Frame frame, int index, @Nullable BigDecimal edit, CellOrigin[] origins) {
        FormCell cell = plan.cells()[index];
        Formula formula = plan.formulas()[index];
        BigDecimal own = formula == null ? BigDecimal.ZERO : formula.amount().in(frame);
        BigDecimal value = fitted(frame, cell, own);
        boolean edited = edit != null && (formula == null || edit.compareTo(value) != 0);
        frame.cells[index] = edited && edit != null ? edit : value;
        if (!edited && !cell.negative() && cell.kind() == CellKind.PREFILLED && value.signum() < 0) {
            findings.add(Finding.error(FindingCode.NEGATIVE_NOT_ALLOWED, cell.pointer(), cell.path()));
        }
        origins[index] = switch (cell.kind()) {
            case INPUT -> CellOrigin.INPUT;
            case PREFILLED -> edited ? CellOrigin.EDITED : CellOrigin.PREFILLED;
            case COMPUTED -> CellOrigin.COMPUTED;
        };
    }

    private BigDecimal fitted(Frame frame, FormCell cell, BigDecimal value) {
        if (frame.dividedByZero) {
            frame.dividedByZero = false;
            findings.add(Finding.error(FindingCode.DIVISION_BY_ZERO, cell.pointer(), cell.path()));
            return BigDecimal.ZERO.setScale(cell.scale());
        }
        if (!Amounts.inRange(value)) {
            findings.add(Finding.error(FindingCode.AMOUNT_OUT_OF_RANGE, cell.pointer(), cell.path()));
            return BigDecimal.ZERO.setScale(cell.scale());
        }
        return value.setScale(cell.scale(), RoundingMode.HALF_UP);
    }

    private void check(Plan.Check check, Frame frame) {
        CheckDefinition definition = check.definition();
        if (!check.must().in(frame)) {
            List<String> arguments = check.arguments().stream()
                    .map(argument -> argument.amount()
                            .in(frame)
                            .setScale(2, RoundingMode.HALF_UP)
                            .toPlainString())
                    .toList();
            findings.add(new Finding(
                    definition.id(),
                    definition.severity(),
                    "/cells/" + definition.cell(),
                    arguments,
                    Messages.filled(definition.message(), arguments)));
        }
    }

    private Liability liability(Plan.Liability liability, Frame frame) {
        BigDecimal amount = liability.formula().amount().in(frame);
        if (!Amounts.inRange(amount)) {
            findings.add(Finding.error(
                    FindingCode.AMOUNT_OUT_OF_RANGE,
                    "/liabilities/" + liability.definition().item(),
                    liability.definition().item()));
            amount = BigDecimal.ZERO;
        }
        return new Liability(
                liability.definition().item(), liability.definition().name(), Money.of(amount));
    }
}
