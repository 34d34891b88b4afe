package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.etax.declaration.rules.formula.Expression.CellRange;
import org.etax.declaration.rules.formula.Expression.InvoiceTotal;
import org.etax.kernel.event.InvoiceIssued.Kind;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.kernel.event.TaxpayerFact;

/** What the names in formulas stand for: positions of cells, slots and facts. Refuses names that stand for nothing. */
final class Names {

    private final Map<String, Integer> cells = new HashMap<>();
    private final List<FormCell> cellList;
    private final Map<String, FormSheet> sheets = new HashMap<>();
    private final Map<String, ParameterDefinition> parameters = new HashMap<>();
    private final Map<String, Integer> slotPositions = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();

    Names(PackDefinition pack) {
        this.cellList = pack.cells();
        for (int i = 0; i < cellList.size(); i++) {
            cells.put(cellList.get(i).path(), i);
        }
        pack.sheets().forEach(sheet -> sheets.put(sheet.id(), sheet));
        pack.parameters().forEach(parameter -> parameters.put(parameter.id(), parameter));
    }

    Map<String, Integer> cells() {
        return cells;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    int cell(String path) {
        Integer index = cells.get(path);
        if (index == null) {
            throw new UnknownName(path);
        }
        return index;
    }

    /** The cells of a column between two lines, without those that the form leaves blank. */
    List<Integer> range(CellRange range) {
        FormSheet sheet = sheets.get(range.sheet());
        int first = sheet == null ? -1 : sheet.lines().indexOf(range.firstLine());
        int last = sheet == null ? -1 : sheet.lines().indexOf(range.lastLine());
        if (sheet == null || first < 0 || last < first || !sheet.columns().contains(range.column())) {
            throw new UnknownName(
                    range.sheet() + ".[" + range.firstLine() + ".." + range.lastLine() + "]." + range.column());
        }
        return sheet.lines().subList(first, last + 1).stream()
                .map(line -> cells.get(range.sheet() + "." + line + "." + range.column()))
                .filter(Objects::nonNull)
                .toList();
    }

    int parameter(String id) {
        ParameterDefinition parameter = parameters.get(id);
        if (parameter == null) {
            throw new UnknownName("param." + id);
        }
        return slot("param." + id, () -> new Slot.OfParameter(parameter));
    }

    int priorCell(String path) {
        FormCell cell = cellList.get(cell(path));
        return slot("prior." + path, () -> new Slot.OfPriorCell(cell));
    }

    int ledger(String name) {
        String reference = "ledger." + name;
        LedgerFigure figure = LedgerFigure.of(name).orElseThrow(() -> new UnknownName(reference));
        return slot(reference, () -> new Slot.OfLedger(figure, reference));
    }

    int period(String name) {
        if (!name.equals("months") && !name.equals("month")) {
            throw new UnknownName("period." + name);
        }
        return slot("period." + name, () -> new Slot.OfPeriod(name.equals("months")));
    }

    int invoices(InvoiceTotal total) {
        String reference = "%s.%s(%s, %s, %s)"
                .formatted(total.side(), total.measure(), total.kind(), total.category(), total.rate());
        return slot(
                reference,
                () -> new Slot.OfInvoices(
                        total.side().equals("output"),
                        total.measure(),
                        total.kind().equals("*") ? null : Kind.valueOf(total.kind()),
                        total.category().equals("*") ? null : SupplyCategory.valueOf(total.category()),
                        total.rate().equals("exempt") ? SupplyTreatment.EXEMPT : SupplyTreatment.TAXABLE,
                        total.rate().matches("[\\d.]+") ? new BigDecimal(total.rate()) : null,
                        reference));
    }

    int fact(String name) {
        try {
            return TaxpayerFact.Name.valueOf(name).ordinal();
        } catch (IllegalArgumentException e) {
            throw new UnknownName("fact." + name);
        }
    }

    private int slot(String reference, Supplier<Slot> slot) {
        return slotPositions.computeIfAbsent(reference, r -> {
            slots.add(slot.get());
            return slots.size() - 1;
        });
    }

    /** A name that stands for nothing in this pack. */
    static final class UnknownName extends RuntimeException {
        UnknownName(String name) {
            super(name);
        }
    }
}
