package org.etax.declaration.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.extension.DueDate;
import org.etax.declaration.extension.DueDates;
import org.etax.declaration.filing.FiledReturns;
import org.etax.declaration.filing.Fulfilment;
import org.etax.declaration.obligation.Obligation.Status;
import org.etax.declaration.taxpayer.TaxpayerCopies;
import org.etax.declaration.taxpayer.TaxpayerCopy;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives what a taxpayer has to file. */
@Component
class Obligations {

    private final TaxpayerCopies taxpayers;
    private final FiledReturns filed;
    private final DueDates dueDates;
    private final Clock clock;

    Obligations(TaxpayerCopies taxpayers, FiledReturns filed, DueDates dueDates, Clock clock) {
        this.taxpayers = taxpayers;
        this.filed = filed;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Every obligation whose period ends between the days, by period. */
    List<Obligation> between(TaxpayerId taxpayerId, LocalDate from, LocalDate to) {
        Map<String, Fulfilment> fulfilments = new HashMap<>();
        filed.between(taxpayerId, from, to).forEach(f -> fulfilments.put(f.form() + f.period(), f));
        List<Obligation> obligations = new ArrayList<>();
        TaxpayerCopy taxpayer = taxpayers.find(taxpayerId);
        for (TaxDetermination determination : taxpayer.determinations()) {
            LocalDate takenOver = filed.filedInCoreUntil(taxpayerId, determination.form())
                    .map(day -> day.plusDays(1))
                    .orElse(LocalDate.MIN);
            for (TaxPeriod period : periods(determination, later(from, takenOver), to)) {
                obligations.add(
                        obligation(taxpayer, determination, period, fulfilments.get(determination.form() + period)));
            }
        }
        obligations.sort(Comparator.comparing(Obligation::period).thenComparing(Obligation::form));
        return obligations;
    }

    private static List<TaxPeriod> periods(TaxDetermination determination, LocalDate from, LocalDate to) {
        List<TaxPeriod> periods = new ArrayList<>();
        if (determination.frequency() == TaxPeriod.Frequency.YEARLY) {
            return periods;
        }
        TaxPeriod period = TaxPeriod.containing(later(from, determination.effectiveFrom()), determination.frequency());
        LocalDate last = determination.effectiveTo();
        while (!period.end().isAfter(to) && (last == null || !period.start().isAfter(last))) {
            periods.add(period);
            period = period.next();
        }
        return periods;
    }

    private Obligation obligation(
            TaxpayerCopy taxpayer, TaxDetermination determination, TaxPeriod period, @Nullable Fulfilment fulfilment) {
        DueDate due = dueDates.of(taxpayer, determination.form(), period);
        Deadline deadline = due.deadline();
        return new Obligation(
                determination.tax(),
                determination.form(),
                period,
                deadline.day(),
                deadline.provenance(),
                deadline.source(),
                due.extension(),
                status(period, deadline, fulfilment),
                fulfilment == null ? null : fulfilment.returnId(),
                fulfilment == null ? null : fulfilment.version(),
                fulfilment == null ? null : fulfilment.coreState());
    }

    private Status status(TaxPeriod period, Deadline deadline, @Nullable Fulfilment fulfilment) {
        LocalDate today = BusinessTime.today(clock);
        if (fulfilment != null) {
            return Status.FULFILLED;
        }
        if (!today.isAfter(period.end())) {
            return Status.UPCOMING;
        }
        return today.isAfter(deadline.day()) ? Status.OVERDUE : Status.OPEN;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
