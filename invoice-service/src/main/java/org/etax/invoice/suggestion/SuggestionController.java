package org.etax.invoice.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etax.invoice.classification.ClassificationTable;
import org.etax.invoice.classification.RateBook;
import org.etax.invoice.classification.TaxClassification;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.page.Page;
import org.etax.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds what an invoice is to be filled in with. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}")
class SuggestionController {

    private static final int LONGEST = 100;

    private final KnownBuyers buyers;
    private final ClassificationTable classifications;
    private final RateBook rates;
    private final KnownTaxpayers taxpayers;
    private final Clock clock;

    SuggestionController(
            KnownBuyers buyers,
            ClassificationTable classifications,
            RateBook rates,
            KnownTaxpayers taxpayers,
            Clock clock) {
        this.buyers = buyers;
        this.classifications = classifications;
        this.rates = rates;
        this.taxpayers = taxpayers;
        this.clock = clock;
    }

    /**
     * The buyers so far, the latest first.
     *
     * @param search part of the name, of the number, or of the initials of the name's pinyin
     */
    @GetMapping("/buyers")
    @Requires(Right.VIEW)
    List<KnownBuyer> buyers(
            Acting acting,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "8") int limit) {
        return buyers.search(acting.taxpayerId(), checked(search), Page.checked(limit));
    }

    /**
     * Classification codes that may stand on an invoice line today, with the rates that this taxpayer may use for them.
     *
     * @param search part of the name, of its pinyin or the initials of that, or the beginning of the code
     */
    @GetMapping("/tax-classifications")
    @Requires(Right.VIEW)
    List<Classification> classifications(
            Acting acting,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "20") int limit) {
        LocalDate today = BusinessTime.today(clock);
        VatStatus status = taxpayers.get(acting.taxpayerId(), today).vatStatus();
        return classifications.searchLeaves(checked(search), today, Page.checked(limit)).stream()
                .map(row -> classification(row, status, today))
                .toList();
    }

    private Classification classification(TaxClassification row, VatStatus status, LocalDate today) {
        return new Classification(
                row.code().digits(),
                row.name(),
                row.shortName(),
                rates.allowed(status, row, today).stream().map(Rates::text).toList(),
                Rates.text(rates.usual(status, row, today)),
                row.treatments());
    }

    private static String checked(String search) {
        if (search.length() > LONGEST) {
            throw ProblemException.field("search", "size");
        }
        return search.strip();
    }

    /**
     * @param code 19 digits
     * @param name official name
     * @param shortName what is printed between asterisks
     * @param rates allowed to this taxpayer today, decimal texts, ascending
     * @param usualRate the one of them to offer first
     * @param treatments whether it may be taxed, exempt or outside VAT
     */
    record Classification(
            String code,
            String name,
            String shortName,
            List<String> rates,
            String usualRate,
            Set<SupplyTreatment> treatments) {}
}
