package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etax.declaration.rules.CellExplanation.Input;
import org.jspecify.annotations.Nullable;

/** A computed return: its cells, what was found, what becomes due, and why each number is what it is. */
public final class Evaluation {

    private final RulePack pack;
    private final Plan plan;
    private final ReturnContext context;
    private final Frame frame;
    private final CellOrigin[] origins;
    private final List<Finding> findings;
    private final List<Liability> liabilities;

    Evaluation(
            RulePack pack,
            Plan plan,
            ReturnContext context,
            Frame frame,
            CellOrigin[] origins,
            List<Finding> findings,
            List<Liability> liabilities) {
        this.pack = pack;
        this.plan = plan;
        this.context = context;
        this.frame = frame;
        this.origins = origins;
        this.findings = findings;
        this.liabilities = liabilities;
    }

    /** The pack that computed it. */
    public RulePack pack() {
        return pack;
    }

    /** What it was computed from. */
    public ReturnContext context() {
        return context;
    }

    /** Every cell by its path, in the order of the form. */
    public Map<String, BigDecimal> cells() {
        Map<String, BigDecimal> cells = LinkedHashMap.newLinkedHashMap(frame.cells.length);
        for (int i = 0; i < frame.cells.length; i++) {
            cells.put(plan.cells()[i].path(), frame.cells[i]);
        }
        return Collections.unmodifiableMap(cells);
    }

    /** The value of a cell; empty when the form has no such cell. */
    public Optional<BigDecimal> value(String path) {
        return Optional.ofNullable(plan.positions().get(path)).map(index -> frame.cells[index]);
    }

    /** Everything found, refused edits first, then cross-checks in the order of the pack. */
    public List<Finding> findings() {
        return findings;
    }

    /** True when the return cannot be filed. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** What becomes due, one row for each levy item of the pack, zeros included. */
    public List<Liability> liabilities() {
        return liabilities;
    }

    /** Why the cell has its value; empty when the form has no such cell. */
    public Optional<CellExplanation> explain(String path) {
        return Optional.ofNullable(plan.positions().get(path)).map(this::explanation);
    }

    /** Why each cell has its value, in the order of the form. */
    public List<CellExplanation> explanations() {
        List<CellExplanation> explanations = new ArrayList<>();
        for (int i = 0; i < frame.cells.length; i++) {
            explanations.add(explanation(i));
        }
        return explanations;
    }

    private CellExplanation explanation(int index) {
        FormCell cell = plan.cells()[index];
        Formula formula = plan.formulas()[index];
        List<Input> inputs = formula == null
                ? List.of()
                : formula.reads().stream().map(this::input).toList();
        return new CellExplanation(cell, frame.cells[index], origins[index], replaced(index, cell, formula), inputs);
    }

    private @Nullable BigDecimal replaced(int index, FormCell cell, @Nullable Formula formula) {
        return formula == null || origins[index] != CellOrigin.EDITED
                ? null
                : formula.amount()
                        .in(new Frame(frame.cells, frame.slots, frame.facts))
                        .setScale(cell.scale(), RoundingMode.HALF_UP);
    }

    private Input input(Formula.Read read) {
        return switch (read) {
            case Formula.Read.OfCell(int index) -> {
                FormCell cell = plan.cells()[index];
                yield new Input(cell.path(), cell.line(), frame.cells[index], 0, null);
            }
            case Formula.Read.OfSlot(int index) -> input(plan.slots().get(index), frame.slots[index]);
        };
    }

    private Input input(Slot slot, BigDecimal value) {
        Bilingual name = SlotNames.of(slot);
        return switch (slot) {
            case Slot.OfParameter(ParameterDefinition parameter) ->
                new Input(slot.reference(), name, value, 0, parameter.legalBasis());
            case Slot.OfInvoices invoices ->
                new Input(slot.reference(), name, value, invoices.documents(context), null);
            case Slot.OfPriorCell _, Slot.OfLedger _, Slot.OfPeriod _ ->
                new Input(slot.reference(), name, value, 0, null);
        };
    }
}
