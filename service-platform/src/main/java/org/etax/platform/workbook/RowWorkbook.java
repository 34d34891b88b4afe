package org.etax.platform.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into an Excel workbook, a page at a time; holds no more than that. Texts stand in their cells, since a table of
 * shared texts would be held to the end.
 *
 * @param <R> kind of row
 */
public final class RowWorkbook<R> {

    /** What a workbook is over HTTP. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int PAGE = 500;
    /** Rows a sheet can hold below its heading. */
    private static final int SHEET = 1_048_000;

    private final String name;
    private final List<String> heading;
    private final Function<R, List<?>> cells;

    /**
     * @param name of the sheets, which are numbered
     * @param heading of the columns
     * @param cells of a row: amounts as {@link BigDecimal}, all else as text; null leaves a cell empty
     */
    public RowWorkbook(String name, List<String> heading, Function<R, List<?>> cells) {
        this.name = name;
        this.heading = heading;
        this.cells = cells;
    }

    /**
     * Writes all rows.
     *
     * @param pages reads at most so many rows that come after that one, from the beginning after null
     * @param written is told after each page how many rows are written
     */
    public void write(BiFunction<@Nullable R, Integer, List<R>> pages, OutputStream out, LongConsumer written)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "etax", "1.0")) {
            int sheets = 1;
            Worksheet sheet = sheet(workbook, sheets);
            int row = 0;
            long rows = 0;
            R last = null;
            List<R> page;
            do {
                page = pages.apply(last, PAGE);
                for (R one : page) {
                    fill(sheet, ++row, one);
                    last = one;
                }
                sheet.flush();
                rows += page.size();
                written.accept(rows);
                if (row > SHEET - PAGE) {
                    sheet.finish();
                    sheet = sheet(workbook, ++sheets);
                    row = 0;
                }
            } while (page.size() == PAGE);
            sheet.finish();
        }
    }

    private Worksheet sheet(Workbook workbook, int number) {
        Worksheet sheet = workbook.newWorksheet(name + number);
        for (int column = 0; column < heading.size(); column++) {
            sheet.inlineString(0, column, heading.get(column));
        }
        return sheet;
    }

    private void fill(Worksheet sheet, int row, R one) {
        List<?> values = cells.apply(one);
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case null -> {
                    // an empty cell
                }
                case BigDecimal amount -> sheet.value(row, column, amount);
                case Object text -> sheet.inlineString(row, column, text.toString());
            }
        }
    }
}
