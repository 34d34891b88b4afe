package org.etax.invoice.totals;

import java.time.YearMonth;
import java.util.List;
import org.etax.kernel.Right;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the totals of a month, so that a taxpayer can compare its own books. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/invoice-totals/{month}")
class TotalsController {

    private static final ChangedTotals NONE = new ChangedTotals(0, 0, null, null, List.of());

    private final TotalsRows rows;

    TotalsController(TotalsRows rows) {
        this.rows = rows;
    }

    /** What a month's invoices sum up to, output and input, by rate. */
    @GetMapping
    @Requires(Right.VIEW)
    MonthTotals month(Acting acting, @PathVariable YearMonth month) {
        return new MonthTotals(
                month,
                rows.find(acting.taxpayerId(), month, InvoiceTotalsChanged.Side.OUTPUT)
                        .orElse(NONE),
                rows.find(acting.taxpayerId(), month, InvoiceTotalsChanged.Side.INPUT)
                        .orElse(NONE));
    }

    /**
     * @param month of issue, and of the deduction period's end
     * @param output of invoices issued
     * @param input of invoices confirmed for deduction
     */
    record MonthTotals(YearMonth month, ChangedTotals output, ChangedTotals input) {}
}
