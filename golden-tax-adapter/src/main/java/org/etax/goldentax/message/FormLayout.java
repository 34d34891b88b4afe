package org.etax.goldentax.message;

import java.util.Map;

/**
 * Where the cells of a return form stand in its business message.
 *
 * @param service which service saves the form
 * @param sheets by the sheet of the cell's path
 */
public record FormLayout(CoreService service, Map<String, Sheet> sheets) {

    /** The main form, in cell paths. */
    static final String MAIN_SHEET = "main";

    /** What the numbered rows of a sheet stand for. */
    public enum RowsFrom {
        COLUMNS,
        LINES
    }

    /**
     * @param element of the sheet
     * @param grid inside it
     * @param row of the grid
     * @param number field that carries the row's number
     * @param rowsFrom whether a row is a column or a line of the official form
     * @param rows row number by column or line
     * @param fields field by line or column
     */
    public record Sheet(
            String element,
            String grid,
            String row,
            String number,
            RowsFrom rowsFrom,
            Map<String, Integer> rows,
            Map<String, String> fields) {}
}
