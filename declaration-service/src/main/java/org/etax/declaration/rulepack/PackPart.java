package org.etax.declaration.rulepack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.declaration.rules.Bilingual;
import org.etax.declaration.rules.CheckDefinition;
import org.etax.declaration.rules.FormCell;
import org.etax.declaration.rules.FormSheet;
import org.etax.declaration.rules.LegalBasis;
import org.etax.declaration.rules.LiabilityDefinition;
import org.etax.declaration.rules.ParameterDefinition;
import org.etax.declaration.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The kinds of things in a pack, each told as texts by name so that two packs can be compared. */
enum PackPart {
    /** The pack as such. */
    PACK(pack -> one(pack.form(), fields -> {
        put(fields, "name", pack.name());
        put(fields, "version", pack.version());
        put(fields, "periodFrom", pack.effective().periodFrom());
        put(fields, "periodTo", pack.effective().periodTo());
        put(fields, "filedFrom", pack.effective().filedFrom());
        put(fields, "filedTo", pack.effective().filedTo());
    })),
    /** A rate, threshold or switch. */
    PARAMETER(pack -> all(pack.parameters(), ParameterDefinition::id, PackPart::parameter)),
    /** A sheet of the form. */
    SHEET(pack -> all(pack.sheets(), FormSheet::id, PackPart::sheet)),
    /** A cell of the form. */
    CELL(pack -> all(pack.cells(), FormCell::path, PackPart::cell)),
    /** A cross-check. */
    CHECK(pack -> all(pack.checks(), CheckDefinition::id, PackPart::check)),
    /** Something that becomes due. */
    LIABILITY(pack -> all(pack.liabilities(), LiabilityDefinition::item, PackPart::liability));

    private final Function<RulePack, Map<String, Map<String, String>>> texts;

    PackPart(Function<RulePack, Map<String, Map<String, String>>> texts) {
        this.texts = texts;
    }

    /** The things of this kind by their key, in the order of the pack. */
    Map<String, Map<String, String>> of(RulePack pack) {
        return texts.apply(pack);
    }

    private static Map<String, String> parameter(ParameterDefinition parameter) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", parameter.name());
        put(fields, "datedBy", parameter.datedBy());
        put(fields, parameter.legalBasis());
        put(
                fields,
                "values",
                parameter.values().stream()
                        .map(value -> value.from() + "–" + Objects.toString(value.to(), "") + ": "
                                + value.value().toPlainString())
                        .collect(Collectors.joining("; ")));
        return fields;
    }

    private static Map<String, String> sheet(FormSheet sheet) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", sheet.name());
        put(fields, "official", sheet.official());
        put(fields, "columns", String.join(", ", sheet.columns()));
        put(fields, "lines", String.join(", ", sheet.lines()));
        return fields;
    }

    private static Map<String, String> cell(FormCell cell) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "line", cell.line());
        put(fields, "column", cell.column());
        put(fields, "kind", cell.kind());
        put(fields, "formula", cell.formula());
        put(fields, "scale", cell.scale());
        put(fields, "negative", cell.negative());
        put(fields, cell.legalBasis());
        return fields;
    }

    private static Map<String, String> check(CheckDefinition check) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "severity", check.severity());
        put(fields, "must", check.must());
        put(fields, "cell", check.cell());
        put(fields, "message", check.message());
        put(fields, check.legalBasis());
        return fields;
    }

    private static Map<String, String> liability(LiabilityDefinition liability) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", liability.name());
        put(fields, "formula", liability.formula());
        return fields;
    }

    private static Map<String, Map<String, String>> one(String key, Consumer<Map<String, String>> fill) {
        Map<String, String> fields = new LinkedHashMap<>();
        fill.accept(fields);
        return Map.of(key, fields);
    }

    private static <T> Map<String, Map<String, String>> all(
            List<T> things, Function<T, String> key, Function<T, Map<String, String>> fields) {
        return things.stream().collect(Collectors.toMap(key, fields, (one, other) -> one, LinkedHashMap::new));
    }

    private static void put(Map<String, String> fields, LegalBasis basis) {
        put(fields, "article", basis.article());
        put(fields, "confidence", basis.confidence());
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value instanceof Bilingual(String zh, String en)) {
            fields.put(name + ".zh", zh);
            fields.put(name + ".en", en);
        } else if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
