package org.etax.declaration.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.etax.declaration.yaml.DocumentFault;
import org.etax.declaration.yaml.Section;
import org.jspecify.annotations.Nullable;

/** Reads sheets, columns and lines, and crosses lines with columns into cells. */
final class FormParser {

    private static final int MAXIMUM_CELLS = 2_000;
    private static final Pattern NAME = Pattern.compile("\\w{1,30}");

    private final LegalBasis packBasis;
    private final List<FormSheet> sheets = new ArrayList<>();
    private final List<FormCell> cells = new ArrayList<>();

    FormParser(LegalBasis packBasis) {
        this.packBasis = packBasis;
    }

    List<FormSheet> sheets() {
        return List.copyOf(sheets);
    }

    List<FormCell> cells() {
        return List.copyOf(cells);
    }

    void parse(Section all) {
        for (String id : all.keys()) {
            requireName(all, id);
            sheet(id, all.section(id));
        }
    }

    private static void requireName(Section section, String name) {
        if (!NAME.matcher(name).matches()) {
            throw section.invalid(name, "letters, digits and _");
        }
    }

    private void sheet(String id, Section section) {
        Bilingual name = Texts.bilingual(section);
        LegalBasis basis = Texts.legalBasis(section, packBasis);
        Map<String, Column> columns = columns(section.section("columns"));
        Section lines = section.section("lines");
        for (String line : lines.keys()) {
            requireName(lines, line);
            line(id, line, lines.section(line), columns, basis);
        }
        sheets.add(new FormSheet(
                id, name, section.flag("official", true), List.copyOf(columns.keySet()), List.copyOf(lines.keys())));
        section.finish();
    }

    private record Column(
            Bilingual name, boolean negative, @Nullable Object standard) {}

    private static Map<String, Column> columns(Section section) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String id : section.keys()) {
            requireName(section, id);
            Section column = section.section(id);
            columns.put(id, new Column(Texts.bilingual(column), column.flag("negative", false), column.raw("cells")));
            column.finish();
        }
        return columns;
    }

    private void line(String sheet, String id, Section line, Map<String, Column> columns, LegalBasis sheetBasis) {
        Bilingual name = Texts.bilingual(line);
        LegalBasis basis = Texts.legalBasis(line, sheetBasis);
        boolean negative = line.flag("negative", false);
        Section own = line.section("cells");
        columns.forEach((columnId, column) -> {
            Object written = own.has(columnId) ? own.raw(columnId) : column.standard();
            if (written != null && !"none".equals(written)) {
                String pointer = own.pointer() + "/" + columnId;
                FormCell cell = new CellParser(sheet, id, columnId)
                        .parse(pointer, written, name, column.name(), negative || column.negative(), basis);
                add(cell, pointer);
            }
        });
        own.finish();
        line.finish();
    }

    private void add(FormCell cell, String pointer) {
        if (cells.size() == MAXIMUM_CELLS) {
            throw new DocumentFault(DocumentFault.Kind.INVALID_VALUE, pointer, "at most " + MAXIMUM_CELLS + " cells");
        }
        cells.add(cell);
    }
}
