package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which of the taxpayer's own figures are used, and says why the others are not. */
final class EditCheck {

    private static final int LONGEST_NAME_SHOWN = 60;

    private final Plan plan;
    private final List<Finding> findings;

    EditCheck(Plan plan, List<Finding> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    /** The accepted figures by position, null where there is none. */
    @Nullable
    BigDecimal[] accepted(Map<String, BigDecimal> edits) {
        @Nullable BigDecimal[] accepted = new BigDecimal[plan.cells().length];
        edits.forEach((path, value) -> {
            Integer index = plan.positions().get(path);
            if (index == null) {
                String shown = path.substring(0, Math.min(path.length(), LONGEST_NAME_SHOWN));
                findings.add(Finding.error(FindingCode.UNKNOWN_CELL, "/cells/" + shown, shown));
                return;
            }
            FormCell cell = plan.cells()[index];
            Optional<Finding> refusal = refusal(cell, value);
            refusal.ifPresentOrElse(findings::add, () -> accepted[index] = value.setScale(cell.scale()));
        });
        return accepted;
    }

    private static Optional<Finding> refusal(FormCell cell, BigDecimal value) {
        if (cell.kind() == CellKind.COMPUTED) {
            return Optional.of(Finding.error(FindingCode.CELL_NOT_EDITABLE, cell.pointer(), cell.path()));
        }
        if (!Amounts.inRange(value)) {
            return Optional.of(Finding.error(FindingCode.AMOUNT_OUT_OF_RANGE, cell.pointer(), cell.path()));
        }
        if (value.scale() > cell.scale()) {
            return Optional.of(Finding.error(
                    FindingCode.TOO_MANY_DECIMALS, cell.pointer(), cell.path(), Integer.toString(cell.scale())));
        }
        if (value.signum() < 0 && !cell.negative()) {
            return Optional.of(Finding.error(FindingCode.NEGATIVE_NOT_ALLOWED, cell.pointer(), cell.path()));
        }
        return Optional.empty();
    }
}
