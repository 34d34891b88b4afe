package org.etax.goldentax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxPaid;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.kernel.event.TaxpayerRegistered;

/** Somebody new and the events that tell of it. */
record Taxpayer(TaxpayerId id, String creditCode) {

    static final YearMonth MONTH = YearMonth.of(2026, 10);

    private static final LocalDate SINCE = LocalDate.of(2026, 10, 1);
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    static Taxpayer create() {
        while (true) {
            try {
                return new Taxpayer(
                        TaxpayerId.create(),
                        UnifiedSocialCreditCode.complete("91330106ETAX" + NUMBERS.incrementAndGet())
                                .value());
            } catch (IllegalArgumentException noCheckCharacter) {
                continue;
            }
        }
    }

    TaxpayerRegistered registered(Instant at) {
        return new TaxpayerRegistered(id, facts("示例公司", at), determinations(), at);
    }

    TaxpayerFactsChanged factsChanged(long version, String name, Instant at) {
        return new TaxpayerFactsChanged(id, version, facts(name, at), determinations());
    }

    /** The facts as they are, and another name from a later day on. */
    TaxpayerFactsChanged renamedFrom(LocalDate day, long version, String name, Instant at) {
        List<TaxpayerFact> facts = facts("示例公司", at);
        facts.add(new TaxpayerFact(
                TaxpayerFact.Name.NAME, name, day, null, at.plusSeconds(1), TaxpayerFact.Source.OWN_ACT));
        return new TaxpayerFactsChanged(id, version, facts, determinations());
    }

    private List<TaxpayerFact> facts(String name, Instant at) {
        List<TaxpayerFact> facts = new ArrayList<>();
        Map.of(
                        TaxpayerFact.Name.NAME, name,
                        TaxpayerFact.Name.TAXPAYER_NUMBER, creditCode,
                        TaxpayerFact.Name.KIND, "ENTERPRISE",
                        TaxpayerFact.Name.VAT_STATUS, "GENERAL",
                        TaxpayerFact.Name.TAX_AUTHORITY, "13301060000",
                        TaxpayerFact.Name.REGION, "330106",
                        TaxpayerFact.Name.INDUSTRY, "6560",
                        TaxpayerFact.Name.STATUS, "NORMAL")
                .forEach((fact, value) ->
                        facts.add(new TaxpayerFact(fact, value, SINCE, null, at, TaxpayerFact.Source.OWN_ACT)));
        return facts;
    }

    private static List<TaxDetermination> determinations() {
        return List.of(new TaxDetermination("10101", "VAT_GENERAL", TaxPeriod.Frequency.MONTHLY, SINCE, null));
    }

    InvoiceTotalsChanged invoices(long version, String amount) {
        return new InvoiceTotalsChanged(
                id,
                MONTH,
                InvoiceTotalsChanged.Side.OUTPUT,
                version,
                List.of(new InvoiceTotalsChanged.Total(
                        InvoiceIssued.Kind.SPECIAL,
                        SupplyCategory.GOODS,
                        SupplyTreatment.TAXABLE,
                        new BigDecimal("0.13"),
                        version,
                        Money.of(amount),
                        Money.of(amount).times(new BigDecimal("0.13")))),
                version,
                "26332000000000000001",
                "26332000000000000009");
    }

    ReturnAccepted filed(UUID returnId, int version, String due, Instant at) {
        return new ReturnAccepted(
                id,
                returnId,
                version,
                "VAT_GENERAL",
                TaxPeriod.month(MONTH),
                "133301061000000001",
                at,
                Map.of("main.1.A", "1000.00", "main.11.A", "130.00", "main.34.A", due),
                List.of(new ReturnAccepted.Liability("10101", Money.of(due))),
                null);
    }

    TaxPaid paid(UUID paymentId, UUID returnId, String amount, Instant at) {
        return new TaxPaid(
                id,
                paymentId,
                "3330" + Long.toString(100_000_000_000_00L + NUMBERS.incrementAndGet()),
                at,
                List.of(new TaxPaid.Part("10101", TaxPeriod.month(MONTH), Money.of(amount), Money.ZERO, returnId)));
    }
}
