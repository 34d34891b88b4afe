package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.declaration.rules.LedgerFigure;
import org.etax.declaration.taxpayer.TaxpayerCopies;
import org.etax.declaration.taxpayer.TaxpayerCopy;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceTotalsChanged.Side;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.ObjectReader;

/** Sorts the rows of one reading by what they say they are. */
final class SourceReading implements RowCallbackHandler {

    private final TaxpayerCopies taxpayers;
    private final ObjectReader totals;
    private final ObjectReader cells;
    private final List<MonthTotals> months = new ArrayList<>(6);
    private final Map<LedgerFigure, Money> paid = new EnumMap<>(LedgerFigure.class);
    private TaxpayerCopy taxpayer = TaxpayerCopy.UNKNOWN;
    private @Nullable PriorReturn prior;
    private @Nullable PriorReturn opening;
    private @Nullable LatestVersion latest;
    private boolean filedInCore;
    private final LocalDate dayBefore;

    /** Reads for a period that begins the day after {@code dayBefore}. */
    SourceReading(LocalDate dayBefore, TaxpayerCopies taxpayers, ObjectReader totals, ObjectReader cells) {
        this.dayBefore = dayBefore;
        this.taxpayers = taxpayers;
        this.totals = totals;
        this.cells = cells;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        String what = row.getString(1);
        String content = row.getString(4);
        switch (what) {
            case "FACTS" -> taxpayer = taxpayers.read(content);
            case "OUTPUT", "INPUT" -> months.add(month(Side.valueOf(what), content, row));
            case "PRIOR" -> prior = new PriorReturn(row.getString(5), false, cells(content));
            case "OPENING" -> {
                filedInCore = row.getObject(3, LocalDate.class).isAfter(dayBefore);
                opening = filedInCore ? null : new PriorReturn(row.getString(5), true, cells(content));
            }
            case "LATEST" ->
                latest = new LatestVersion(
                        UUID.fromString(content),
                        row.getInt(2),
                        row.getString(5),
                        row.getTimestamp(7).toInstant(),
                        row.getString(8));
            default -> paid.put(LedgerFigure.valueOf(what), Money.of(new BigDecimal(content)));
        }
    }

    /** A return filed here wins over the opening load's. */
    ReturnSources sources() {
        months.sort((one, other) -> one.side() == other.side()
                ? one.month().compareTo(other.month())
                : one.side().compareTo(other.side()));
        return new ReturnSources(taxpayer, months, prior == null ? opening : prior, latest, filedInCore, paid);
    }

    private MonthTotals month(Side side, String content, ResultSet row) throws SQLException {
        List<Total> rows = totals.readValue(content);
        return new MonthTotals(
                YearMonth.from(row.getObject(3, LocalDate.class)), side, row.getLong(2), row.getLong(6), rows);
    }

    private Map<String, BigDecimal> cells(String content) {
        return cells.readValue(content);
    }
}
