package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etax.declaration.rules.Evaluation;
import org.etax.declaration.rules.FormSheet;

/** Cells of a computed return as plain decimal texts. */
final class CellValues {

    private CellValues() {}

    /** Every cell in the order of the form. */
    static Map<String, String> all(Evaluation evaluation) {
        Map<String, BigDecimal> cells = evaluation.cells();
        Map<String, String> texts = LinkedHashMap.newLinkedHashMap(cells.size());
        cells.forEach((path, value) -> texts.put(path, value.toPlainString()));
        return texts;
    }

    /** The cells that are not 0. */
    static Map<String, String> filled(Evaluation evaluation) {
        Map<String, String> texts = new LinkedHashMap<>();
        evaluation.cells().forEach((path, value) -> {
            if (value.signum() != 0) {
                texts.put(path, value.toPlainString());
            }
        });
        return texts;
    }

    /** Those of them that stand on official sheets, not on worksheets. */
    static Map<String, String> official(Map<String, String> cells, Collection<FormSheet> sheets) {
        List<String> worksheets = sheets.stream()
                .filter(sheet -> !sheet.official())
                .map(sheet -> sheet.id() + ".")
                .toList();
        if (worksheets.isEmpty()) {
            return cells;
        }
        Map<String, String> official = LinkedHashMap.newLinkedHashMap(cells.size());
        cells.forEach((path, value) -> {
            if (worksheets.stream().noneMatch(path::startsWith)) {
                official.put(path, value);
            }
        });
        return official;
    }
}
