package org.etax.declaration.ledger;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What taxpayers owe (应征). Called inside the transaction of the act that makes something due; it takes the taxpayer's ledger
 * lock, which is held until that transaction ends.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private final Bookkeeping bookkeeping;
    private final AccountRows accounts;
    private final DocumentRows documents;
    private final DocumentWriting writing;
    private final Clock clock;

    Ledger(
            Bookkeeping bookkeeping,
            AccountRows accounts,
            DocumentRows documents,
            DocumentWriting writing,
            Clock clock) {
        this.bookkeeping = bookkeeping;
        this.accounts = accounts;
        this.documents = documents;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * Books a return. A first version makes its amounts due, a correction the difference to what was assessed before. A return
     * that owes nothing costs no statement. The document is written when the transaction commits.
     *
     * @throws IllegalArgumentException when the ledger does not know a levy item
     */
    public void assess(AssessmentOrder order) {
        if (order.isFirst() && order.owesNothing()) {
            return;
        }
        LockedAccount locked = accounts.lock(order.taxpayerId(), order.period());
        Map<Charge, Money> differences = differences(order, locked.account());
        Occasion occasion = new Occasion(
                order.taxpayerId(),
                order.returnId(),
                Occasion.Source.OWN,
                BusinessTime.dateOf(order.acceptedAt()),
                order.acceptedAt());
        Optional<LedgerDocument> document = bookkeeping
                .assessment()
                .assess(
                        order.isFirst() ? DocumentKind.ASSESSMENT : DocumentKind.CORRECTION,
                        occasion,
                        locked.account(),
                        differences);
        List<Deadline> deadlines = differences.keySet().stream()
                .filter(charge -> !locked.account().deadlines().containsKey(charge))
                .map(charge -> new Deadline(charge, order.dueOn(), Deadline.Reason.RETURN))
                .toList();
        writing.defer(locked.lastNumber(), document.stream().toList(), deadlines);
    }

    /**
     * Takes arrears over from the legacy core. The same load twice is booked once.
     *
     * @throws IllegalArgumentException when the ledger does not know a levy item
     */
    public void open(OpeningOrder order) {
        LockedAccount locked = accounts.lock(order.taxpayerId());
        if (documents.exists(order.taxpayerId(), DocumentKind.OPENING, order.loadId())) {
            return;
        }
        Map<Charge, Money> arrears = order.arrears().stream()
                .collect(Collectors.toMap(
                        OpeningOrder.Arrear::charge, OpeningOrder.Arrear::unpaid, Money::plus, TreeMap::new));
        Occasion occasion = new Occasion(
                order.taxpayerId(), order.loadId(), Occasion.Source.CORE, BusinessTime.today(clock), clock.instant());
        Map<Charge, Deadline> deadlines = new HashMap<>();
        order.arrears()
                .forEach(arrear -> deadlines.put(
                        arrear.charge(), new Deadline(arrear.charge(), arrear.due(), Deadline.Reason.CORE)));
        writing.write(
                locked.lastNumber(),
                bookkeeping.opening().open(occasion, arrears).stream().toList(),
                List.copyOf(deadlines.values()));
    }

    private static Map<Charge, Money> differences(AssessmentOrder order, TaxpayerAccount account) {
        Map<Charge, Money> differences = new TreeMap<>();
        order.liabilities().forEach((tax, total) -> {
            Charge charge = Charge.ofTax(tax, order.period());
            Money before = order.isFirst() ? Money.ZERO : account.balances().assessed(charge);
            if (!total.equals(before)) {
                differences.put(charge, total.minus(before));
            }
        });
        return differences;
    }
}
