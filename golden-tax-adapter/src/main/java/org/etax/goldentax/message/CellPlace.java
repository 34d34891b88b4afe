package org.etax.goldentax.message;

import java.util.Map;
import java.util.Optional;

/**
 * Where one cell goes.
 *
 * @param sheet of the cell's path
 * @param row number of the row
 * @param field name of the field
 */
record CellPlace(String sheet, int row, String field) {

    /** The place of a cell by its path {@code sheet.line.column}; empty when the layout has none. */
    static Optional<CellPlace> of(FormLayout form, String path) {
        String[] parts = path.split("\\.", -1);
        FormLayout.Sheet sheet = form.sheets().get(parts[0]);
        if (parts.length != 3 || sheet == null) {
            return Optional.empty();
        }
        boolean rowsAreColumns = sheet.rowsFrom() == FormLayout.RowsFrom.COLUMNS;
        Integer row = sheet.rows().get(rowsAreColumns ? parts[2] : parts[1]);
        String field = sheet.fields().get(rowsAreColumns ? parts[1] : parts[2]);
        return row == null || field == null ? Optional.empty() : Optional.of(new CellPlace(parts[0], row, field));
    }

    /** The path of the main sheet's cell that stands in a row and field; empty when the layout has none. */
    static Optional<String> path(FormLayout form, String sheetName, int row, String field) {
        FormLayout.Sheet sheet = form.sheets().get(sheetName);
        if (sheet == null) {
            return Optional.empty();
        }
        Optional<String> rowKey = keyOf(sheet.rows(), row);
        Optional<String> fieldKey = keyOf(sheet.fields(), field);
        return rowKey.flatMap(rowName -> fieldKey.map(fieldName -> sheetName + "."
                + (sheet.rowsFrom() == FormLayout.RowsFrom.COLUMNS
                        ? fieldName + "." + rowName
                        : rowName + "." + fieldName)));
    }

    private static <V> Optional<String> keyOf(Map<String, V> map, V value) {
        return map.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
