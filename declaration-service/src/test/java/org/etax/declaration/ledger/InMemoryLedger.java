package org.etax.declaration.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;

/** One taxpayer's ledger over the real rules, kept in lists: the tests of this package and of payment write to it. */
public final class InMemoryLedger {

    private final Bookkeeping bookkeeping = Bookkeeping.of(LedgerData.load());
    private final TaxpayerId taxpayerId = TaxpayerId.create();
    private final List<LedgerDocument> documents = new ArrayList<>();
    private final Map<Charge, LocalDate> deadlines = new HashMap<>();
    private Balances running = Balances.EMPTY;

    /** The taxes and fees that ship with the service. */
    public static LevyItems levyItems() {
        return LedgerData.load().items();
    }

    public TaxpayerId taxpayerId() {
        return taxpayerId;
    }

    public Balances balances() {
        return running;
    }

    public List<LedgerDocument> documents() {
        return List.copyOf(documents);
    }

    public TaxpayerAccount account() {
        return new TaxpayerAccount(running, deadlines);
    }

    public LiabilityStatement statement(LocalDate day) {
        return new LiabilityStatement(bookkeeping.reading(), account(), day);
    }

    public List<OpenLiability> open(LocalDate day) {
        return statement(day).open();
    }

    public void assess(Charge charge, String amount, LocalDate due) {
        assess(DocumentKind.ASSESSMENT, Map.of(charge, Money.of(amount)), due);
    }

    public void assess(DocumentKind kind, Map<Charge, Money> differences, LocalDate due) {
        differences.keySet().forEach(charge -> deadlines.put(charge, due));
        bookkeeping
                .assessment()
                .assess(kind, occasion(Ids.next(), due.minusDays(3)), account(), differences)
                .ifPresent(this::keep);
    }

    public void openArrear(Charge charge, String unpaid, LocalDate due) {
        deadlines.put(charge, due);
        Occasion load = new Occasion(
                taxpayerId,
                Ids.next(),
                Occasion.Source.CORE,
                due,
                due.atStartOfDay().toInstant(ZoneOffset.UTC));
        bookkeeping.opening().open(load, Map.of(charge, Money.of(unpaid))).ifPresent(this::keep);
    }

    public void collect(UUID payment, LocalDate day, List<PaidPart> parts) {
        bookkeeping
                .collection()
                .collect(occasion(payment, day), account(), parts)
                .forEach(this::keep);
    }

    public void collectLate(UUID payment, LocalDate day, List<PaidPart> parts) {
        keep(bookkeeping.collection().collectLate(occasion(payment, day), parts));
    }

    public void enterTreasury(UUID payment, LocalDate day) {
        keep(bookkeeping.collection().enterTreasury(occasion(payment, day), collectedBy(payment)));
    }

    public HoldOutcome hold(UUID refund, Charge charge, Money amount, LocalDate day) {
        HoldOutcome outcome = bookkeeping.refund().hold(occasion(refund, day), account(), charge, amount);
        if (outcome instanceof HoldOutcome.Held held) {
            keep(held.document());
        }
        return outcome;
    }

    public void settle(UUID refund, Charge charge, Money amount, LocalDate day) {
        keep(bookkeeping.refund().settle(occasion(refund, day), account(), charge, amount));
    }

    public void release(UUID refund, Charge charge, Money amount, LocalDate day) {
        keep(bookkeeping.refund().release(occasion(refund, day), account(), charge, amount));
    }

    public void offset(Charge from, Charge to, Money amount, LocalDate day) {
        keep(bookkeeping.refund().offset(occasion(Ids.next(), day), account(), from, to, amount));
    }

    /** Debit minus credit of an account over all charges. */
    public Money total(String account) {
        return Money.sum(running.charges().stream()
                .map(charge -> running.of(account, charge))
                .toList());
    }

    private Collection<LedgerEntry> collectedBy(UUID payment) {
        return documents.stream()
                .filter(document -> document.occasion().originId().equals(payment))
                .flatMap(document -> document.entriesOf(Account.IN_TRANSIT).stream())
                .toList();
    }

    private Occasion occasion(UUID origin, LocalDate day) {
        return new Occasion(
                taxpayerId, origin, Occasion.Source.OWN, day, day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private void keep(LedgerDocument document) {
        documents.add(document);
        running = running.plus(document);
    }
}
