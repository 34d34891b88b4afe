package org.etax.declaration.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etax.kernel.Money;

/**
 * A balanced set of entries, written once and never changed. What it does wrong, another document undoes.
 *
 * @param id UUIDv7
 * @param kind why it was written
 * @param occasion what it was written for
 * @param entries at least one; they net to zero within each charge
 */
public record LedgerDocument(UUID id, DocumentKind kind, Occasion occasion, List<LedgerEntry> entries) {

    /** @throws IllegalArgumentException when it is empty or does not net to zero within each charge */
    public LedgerDocument {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a ledger document has entries");
        }
        Map<Charge, Money> net =
                entries.stream().collect(Collectors.toMap(LedgerEntry::charge, LedgerEntry::amount, Money::plus));
        net.forEach((charge, amount) -> {
            if (!amount.isZero()) {
                throw new IllegalArgumentException(kind + " is off by " + amount + " for " + charge);
            }
        });
    }

    /** The entries of one account. */
    public List<LedgerEntry> entriesOf(String account) {
        return entries.stream().filter(entry -> entry.account().equals(account)).toList();
    }
}
