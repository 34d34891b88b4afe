package org.etax.declaration.filing;

import java.time.LocalDate;
import org.etax.declaration.extension.DueDates;
import org.etax.declaration.rules.RulePack;
import org.etax.declaration.rules.RulePacks;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Brings together what a return needs: its sources, the law of its period, the layout of its filing date, its deadline. */
@Component
class ReturnPreparation {

    private final SourceRows rows;
    private final RulePacks packs;
    private final DueDates dueDates;

    ReturnPreparation(SourceRows rows, RulePacks packs, DueDates dueDates) {
        this.rows = rows;
        this.packs = packs;
        this.dueDates = dueDates;
    }

    /** @throws ProblemException PERIOD_NOT_BEGUN, FACTS_PENDING, NO_OBLIGATION or LAW_UNKNOWN */
    PreparedReturn prepare(TaxpayerId taxpayerId, ReturnKey key, LocalDate filingDate) {
        if (key.period().start().isAfter(filingDate)) {
            throw ProblemException.of(
                    FilingProblem.PERIOD_NOT_BEGUN, key.period().start().toString());
        }
        ReturnSources sources = rows.read(taxpayerId, key);
        if (sources.taxpayer().version() == 0) {
            throw ProblemException.of(FilingProblem.FACTS_PENDING);
        }
        TaxDetermination determination = sources.taxpayer()
                .determinationFor(key.form(), key.period())
                .orElseThrow(() -> ProblemException.of(
                        FilingProblem.NO_OBLIGATION, key.form(), key.period().toString()));
        return new PreparedReturn(
                key,
                sources,
                determination,
                pack(key, filingDate),
                dueDates.of(sources.taxpayer(), key.form(), key.period()).deadline(),
                sources.context(key, filingDate));
    }

    /** @throws ProblemException LAW_UNKNOWN */
    RulePack pack(ReturnKey key, LocalDate filingDate) {
        return packs.select(key.form(), key.period(), filingDate)
                .orElseThrow(() -> ProblemException.of(
                        FilingProblem.LAW_UNKNOWN, key.form(), key.period().toString()));
    }
}
