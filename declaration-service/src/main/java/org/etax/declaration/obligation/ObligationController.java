package org.etax.declaration.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is to be filed and when. */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}/obligations")
class ObligationController {

    private static final int LONGEST_YEARS = 6;

    private final Obligations obligations;
    private final Clock clock;

    ObligationController(Obligations obligations, Clock clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * The obligations of the periods that end within a span of at most six years; the last twelve months and the next three
     * when nothing is said.
     */
    @GetMapping
    @Requires(Right.VIEW)
    List<Obligation> list(
            Acting acting,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) Obligation.@Nullable Status status) {
        LocalDate today = BusinessTime.today(clock);
        LocalDate first = bounded(from, today.minusYears(1));
        LocalDate last = bounded(to, later(first, today).plusMonths(3));
        if (last.isBefore(first) || ChronoUnit.YEARS.between(first, last) >= LONGEST_YEARS) {
            throw ProblemException.field("to", "span");
        }
        return obligations.between(acting.taxpayerId(), first, last).stream()
                .filter(obligation -> status == null || obligation.status() == status)
                .toList();
    }

    private static LocalDate bounded(@Nullable LocalDate day, LocalDate otherwise) {
        if (day != null && (day.getYear() < 1994 || day.getYear() > 2999)) {
            throw ProblemException.field("from", "span");
        }
        return day == null ? otherwise : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
