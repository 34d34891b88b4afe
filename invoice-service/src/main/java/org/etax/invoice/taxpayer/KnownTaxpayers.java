package org.etax.invoice.taxpayer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds taxpayers as of a day, and whose a number is. */
@Component
public class KnownTaxpayers {

    private final TaxpayerRows rows;

    KnownTaxpayers(TaxpayerRows rows) {
        this.rows = rows;
    }

    /** The taxpayer as of the day; empty when nothing is known of it. */
    public Optional<KnownTaxpayer> find(TaxpayerId taxpayerId, LocalDate day) {
        Map<TaxpayerFact.Name, String> facts = rows.factsOn(taxpayerId, day);
        return facts.isEmpty() ? Optional.empty() : Optional.of(KnownTaxpayer.of(facts));
    }

    /**
     * The taxpayer as of the day.
     *
     * @throws ProblemException TAXPAYER_UNKNOWN when nothing is known of it
     */
    public KnownTaxpayer get(TaxpayerId taxpayerId, LocalDate day) {
        return find(taxpayerId, day).orElseThrow(() -> ProblemException.of(InvoiceProblem.TAXPAYER_UNKNOWN));
    }

    /**
     * The taxpayer as a seller on the day.
     *
     * @throws ProblemException TAXPAYER_UNKNOWN, or MAY_NOT_ISSUE for natural persons and ended registrations
     */
    public KnownTaxpayer seller(TaxpayerId taxpayerId, LocalDate day) {
        KnownTaxpayer taxpayer = get(taxpayerId, day);
        if (!taxpayer.mayIssue()) {
            throw ProblemException.of(InvoiceProblem.MAY_NOT_ISSUE).with("status", taxpayer.status());
        }
        return taxpayer;
    }

    /** The numbers that belong to taxpayers here. */
    public Map<String, TaxpayerId> holders(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : rows.holders(numbers);
    }
}
