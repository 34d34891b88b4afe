package org.etax.goldentax.message;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fields of returns: each cell at its place, and what has no place under its own path, so that nothing is left behind. */
final class ReturnFields {

    private final CoreCodes codes;

    ReturnFields(CoreCodes codes) {
        this.codes = codes;
    }

    void write(CoreMessage.Return filed, XmlText text) {
        DeliveryFields.object(filed.object(), text);
        text.value("djxh", filed.djxh())
                .value("yzpzzlDm", codes.code("form", filed.form()))
                .value("skssqq", filed.period().start().toString())
                .value("skssqz", filed.period().end().toString())
                .value("sbrq", filed.filedOn().toString())
                .value("sbhzbh", filed.receiptNumber());
        FormLayout form = codes.form(filed.form());
        SortedMap<String, SortedMap<Integer, SortedMap<String, String>>> sheets = new TreeMap<>();
        // a nil return (零申报) has no cell to tell of; the core wants its main form all the same
        sheets.put(FormLayout.MAIN_SHEET, new TreeMap<>());
        SortedMap<String, String> others = new TreeMap<>();
        filed.cells().forEach((path, value) -> {
            Optional<CellPlace> place = CellPlace.of(form, path);
            if (place.isPresent()) {
                sheets.computeIfAbsent(place.get().sheet(), sheet -> new TreeMap<>())
                        .computeIfAbsent(place.get().row(), row -> new TreeMap<>())
                        .put(place.get().field(), value);
            } else {
                others.put(path, value);
            }
        });
        sheets.forEach(
                (name, rows) -> sheet(Objects.requireNonNull(form.sheets().get(name)), rows, text));
        others(others, text);
        liabilities(filed, text);
    }

    private static void sheet(
            FormLayout.Sheet sheet, SortedMap<Integer, SortedMap<String, String>> rows, XmlText text) {
        text.open(sheet.element()).open(sheet.grid());
        rows.forEach((number, fields) -> {
            text.open(sheet.row()).value(sheet.number(), number.toString());
            fields.forEach(text::value);
            text.close(sheet.row());
        });
        text.close(sheet.grid()).close(sheet.element());
    }

    private static void others(Map<String, String> cells, XmlText text) {
        text.open("qtGrid");
        cells.forEach((path, value) ->
                text.open("qtGridlb").value("lmDm", path).value("z", value).close("qtGridlb"));
        text.close("qtGrid");
    }

    private static void liabilities(CoreMessage.Return filed, XmlText text) {
        text.open("ybtseGrid");
        filed.liabilities().forEach(liability -> text.open("ybtseGridlb")
                .value("zsxmDm", liability.tax())
                .value("ybtse", liability.amount().toString())
                .close("ybtseGridlb"));
        text.close("ybtseGrid").value("ybtsehj", filed.amount().toString());
    }
}
