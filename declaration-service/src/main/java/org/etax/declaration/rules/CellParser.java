package org.etax.declaration.rules;

import org.etax.declaration.yaml.Section;

/**
 * Reads one cell: {@code input}, or a mapping with {@code prefilled} or {@code computed} (a formula), {@code scale} and
 * {@code negative}. In formulas {@code $L} is the cell's line, {@code $C} its column, and {@code ytd(x)} adds x to what the same
 * cell showed in the preceding return, starting again in the first period of a year.
 */
final class CellParser {

    private final String sheet;
    private final String line;
    private final String column;

    CellParser(String sheet, String line, String column) {
        this.sheet = sheet;
        this.line = line;
        this.column = column;
    }

    FormCell parse(
            String pointer, Object written, Bilingual name, Bilingual columnName, boolean negative, LegalBasis basis) {
        String path = sheet + "." + line + "." + column;
        if ("input".equals(written)) {
            return new FormCell(path, name, columnName, CellKind.INPUT, null, 2, negative, basis);
        }
        Section section = Section.of(pointer, written);
        CellKind kind = kind(section);
        String formula = kind == CellKind.INPUT
                ? null
                : expanded(section.text(kind == CellKind.PREFILLED ? "prefilled" : "computed"));
        FormCell cell = new FormCell(
                path,
                name,
                columnName,
                kind,
                formula,
                section.smallNumber("scale", 2, 6),
                section.flag("negative", negative),
                Texts.legalBasis(section, basis));
        section.finish();
        return cell;
    }

    private static CellKind kind(Section section) {
        if (section.has("prefilled") && section.has("computed")) {
            throw section.invalid("computed", "prefilled or computed, not both");
        }
        if (section.has("prefilled")) {
            return CellKind.PREFILLED;
        }
        return section.has("computed") ? CellKind.COMPUTED : CellKind.INPUT;
    }

    private String expanded(String formula) {
        String own = formula.replace("$L", line).replace("$C", column);
        if (own.startsWith("ytd(") && own.endsWith(")")) {
            String amount = own.substring("ytd(".length(), own.length() - 1);
            return "if(period.month = 1, 0, prior." + sheet + "." + line + "." + column + ") + (" + amount + ")";
        }
        return own;
    }
}
