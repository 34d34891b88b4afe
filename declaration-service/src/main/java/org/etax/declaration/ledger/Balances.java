package org.etax.declaration.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.etax.kernel.Money;

/**
 * A taxpayer's balances at one moment: sums of entries, debit positive. They are kept as running rows that change only
 * together with the entries; {@link #sumOf} gives the same from the entries and proves the rows right.
 */
public final class Balances {

    /** Nothing booked yet. */
    public static final Balances EMPTY = new Balances(Map.of());

    private final Map<Key, Money> amounts;

    /** What a balance is kept for. */
    public record Key(String account, Charge charge) {}

    private Balances(Map<Key, Money> amounts) {
        this.amounts = Map.copyOf(amounts);
    }

    /** Balances as they are stored. */
    public static Balances of(Map<Key, Money> amounts) {
        return new Balances(amounts);
    }

    /** Balances from the entries alone. */
    public static Balances sumOf(Collection<LedgerDocument> documents) {
        return new Balances(documents.stream()
                .flatMap(document -> document.entries().stream())
                .collect(Collectors.toMap(
                        entry -> new Key(entry.account(), entry.charge()), LedgerEntry::amount, Money::plus)));
    }

    /** These balances after one more document. */
    public Balances plus(LedgerDocument document) {
        Map<Key, Money> next = new HashMap<>(amounts);
        sumOf(List.of(document)).amounts.forEach((key, amount) -> next.merge(key, amount, Money::plus));
        return new Balances(next);
    }

    /** Debit minus credit of one account for one charge. */
    public Money of(String account, Charge charge) {
        return amounts.getOrDefault(new Key(account, charge), Money.ZERO);
    }

    /** What is due and unpaid. */
    public Money receivable(Charge charge) {
        return of(Account.RECEIVABLE, charge);
    }

    /** What returns have made due in all, paid or not. */
    public Money assessed(Charge charge) {
        return of(Account.ASSESSED, charge).negate();
    }

    /** What the taxpayer has overpaid and no refund case holds. */
    public Money overpaid(Charge charge) {
        return of(Account.OVERPAID, charge).negate();
    }

    /** What refund cases hold. */
    public Money held(Charge charge) {
        return of(Account.HELD, charge).negate();
    }

    /** Every charge that was ever moved, oldest period first. */
    public Set<Charge> charges() {
        return amounts.keySet().stream().map(Key::charge).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All balances by account and charge. */
    public Map<Key, Money> asMap() {
        return amounts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Balances balances && amounts.equals(balances.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
