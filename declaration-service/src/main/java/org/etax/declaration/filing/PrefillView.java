package org.etax.declaration.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.rules.Bilingual;
import org.etax.declaration.rules.Evaluation;
import org.etax.declaration.rules.Finding;
import org.etax.declaration.rules.FormSheet;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A return filled from what the bureau knows.
 *
 * @param form code of the form
 * @param formName official name
 * @param period tax period
 * @param packVersion rules that computed it
 * @param basis give it back when submitting
 * @param cells every cell, decimal texts
 * @param findings what the cross-checks found
 * @param sheets of the form, in its order
 * @param liabilities what would become due
 * @param total of them
 * @param dueOn last day to file and pay
 * @param dueProvenance how that day is known
 * @param freshness how new the sources are
 * @param filedAs the version already filed, if any: a new one must supersede it
 * @param explanations only when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrefillView(
        String form,
        Bilingual formName,
        String period,
        String packVersion,
        String basis,
        Map<String, String> cells,
        List<Finding> findings,
        List<SheetView> sheets,
        List<LiabilityView> liabilities,
        Money total,
        LocalDate dueOn,
        Deadline.Provenance dueProvenance,
        Freshness freshness,
        @Nullable LatestVersion filedAs,
        @Nullable List<ExplanationView> explanations) {

    /**
     * @param factsVersion version of the taxpayer's facts
     * @param invoiceTotals versions of the invoice totals
     * @param priorReturn the return that this one continues, null without one
     * @param priorFromCore true when that one was filed in the legacy core
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Freshness(
            long factsVersion,
            List<TotalsVersion> invoiceTotals,
            @Nullable String priorReturn,
            boolean priorFromCore) {

        static Freshness of(ReturnSources sources) {
            PriorReturn prior = sources.prior();
            return new Freshness(
                    sources.taxpayer().version(),
                    sources.months().stream()
                            .map(month -> new TotalsVersion(
                                    month.month().toString(), month.side().name(), month.version(), month.invoices()))
                            .toList(),
                    prior == null ? null : prior.reference(),
                    prior != null && prior.fromCore());
        }
    }

    /**
     * @param id first part of its cells' paths
     * @param name official name
     * @param official false for a worksheet (底稿) that is not filed
     */
    record SheetView(String id, Bilingual name, boolean official) {

        static SheetView of(FormSheet sheet) {
            return new SheetView(sheet.id(), sheet.name(), sheet.official());
        }
    }

    /**
     * @param month of the totals
     * @param side {@code OUTPUT} or {@code INPUT}
     * @param version at invoice-service
     * @param invoices how many they come from
     */
    record TotalsVersion(String month, String side, long version, long invoices) {}

    static PrefillView of(
            PreparedReturn prepared,
            Evaluation evaluation,
            String basis,
            @Nullable List<ExplanationView> explanations) {
        return new PrefillView(
                prepared.key().form(),
                prepared.pack().name(),
                prepared.key().period().toString(),
                prepared.pack().version(),
                basis,
                CellValues.all(evaluation),
                evaluation.findings(),
                prepared.pack().sheets().stream().map(SheetView::of).toList(),
                LiabilityView.of(evaluation.liabilities()),
                LiabilityView.total(evaluation.liabilities()),
                prepared.deadline().day(),
                prepared.deadline().provenance(),
                Freshness.of(prepared.sources()),
                prepared.sources().latest(),
                explanations);
    }
}
