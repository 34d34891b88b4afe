package org.etax.declaration.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etax.declaration.filing.FiledReturns;
import org.etax.declaration.filing.FilingCounts;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One page about a taxpayer's filings for whoever looks after it (一户式). */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}/summary")
class SummaryController {

    private final Obligations obligations;
    private final FiledReturns filed;
    private final Clock clock;

    SummaryController(Obligations obligations, FiledReturns filed, Clock clock) {
        this.obligations = obligations;
        this.filed = filed;
        this.clock = clock;
    }

    /** The taxpayer's duties, returns and money on one page, for the officer's file. */
    @GetMapping
    @Requires(Right.VIEW)
    SummaryView summary(Acting acting) {
        TaxpayerId taxpayerId = acting.taxpayerId();
        LocalDate today = BusinessTime.today(clock);
        List<Obligation> owed = obligations.between(taxpayerId, today.minusYears(1), today.plusMonths(1));
        Map<Obligation.Status, Long> counts =
                owed.stream().collect(Collectors.groupingBy(Obligation::status, TreeMap::new, Collectors.counting()));
        List<Obligation> waiting = owed.stream()
                .filter(obligation -> obligation.status() == Obligation.Status.OPEN
                        || obligation.status() == Obligation.Status.OVERDUE)
                .toList();
        return new SummaryView(counts, waiting, filed.counts(taxpayerId));
    }

    /**
     * @param obligations of the last twelve months by status
     * @param waiting those that are open or overdue
     * @param returns what was filed, and what the legacy core says of it
     */
    record SummaryView(Map<Obligation.Status, Long> obligations, List<Obligation> waiting, FilingCounts returns) {}
}
