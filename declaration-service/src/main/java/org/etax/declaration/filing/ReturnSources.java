package org.etax.declaration.filing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etax.declaration.rules.LedgerFigure;
import org.etax.declaration.rules.ReturnContext;
import org.etax.declaration.taxpayer.TaxpayerCopy;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.InvoiceTotalsChanged.Side;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.jspecify.annotations.Nullable;

/**
 * Everything stored that a return is computed from, as read at one moment.
 *
 * @param taxpayer facts and determinations
 * @param months invoice totals of the period's months
 * @param prior the return it continues, if there is one
 * @param latest the last version of this same return, if it was filed already
 * @param filedInCore true when the legacy core already has the return of this period
 * @param paid what was paid within the period
 */
record ReturnSources(
        TaxpayerCopy taxpayer,
        List<MonthTotals> months,
        @Nullable PriorReturn prior,
        @Nullable LatestVersion latest,
        boolean filedInCore,
        Map<LedgerFigure, Money> paid) {

    ReturnContext context(ReturnKey key, LocalDate filingDate) {
        return new ReturnContext(
                key.form(),
                key.period(),
                filingDate,
                taxpayer.factsOf(key.period()),
                totals(Side.OUTPUT),
                totals(Side.INPUT),
                prior == null ? Map.of() : prior.cells(),
                paid);
    }

    /** Names every source with its version: two equal texts mean equal sources. */
    String signature() {
        StringBuilder text = new StringBuilder("facts=").append(taxpayer.version());
        for (MonthTotals month : months) {
            text.append(' ')
                    .append(month.side())
                    .append(month.month())
                    .append('=')
                    .append(month.version());
        }
        if (prior != null) {
            text.append(" prior=").append(prior.reference());
        }
        paid.forEach(
                (figure, amount) -> text.append(' ').append(figure).append('=').append(amount));
        return text.toString();
    }

    /** The version of the input totals that the period's deductions stand in: those of its last month; 0 when none is known. */
    long inputVersion(TaxPeriod period) {
        YearMonth last = YearMonth.from(period.end());
        return months.stream()
                .filter(month -> month.side() == Side.INPUT && month.month().equals(last))
                .mapToLong(MonthTotals::version)
                .findFirst()
                .orElse(0);
    }

    /**
     * Names the input totals by what they say, not by their version: what was changed and undone is the same again. 32
     * hexadecimal digits.
     */
    String inputDigest() {
        String text = months.stream()
                .filter(month -> month.side() == Side.INPUT)
                .flatMap(month -> month.totals().stream()
                        .filter(total -> total.count() != 0
                                || !total.amount().isZero()
                                || !total.tax().isZero())
                        .map(total -> month.month() + " " + total))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Digests.of(text);
    }

    private List<Total> totals(Side side) {
        List<Total> totals = new ArrayList<>();
        for (MonthTotals month : months) {
            if (month.side() == side) {
                totals.addAll(month.totals());
            }
        }
        return totals;
    }
}
