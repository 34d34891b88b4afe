package org.etax.declaration.ledger;

import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;

/** The chart of accounts and which two accounts each movement touches. A movement therefore always balances. */
final class PostingRules {

    private final Map<String, Account> accounts;
    private final Map<Movement, Posting> postings;

    /** The two sides of a movement. */
    record Posting(String debit, String credit) {}

    /** @throws IllegalArgumentException when a movement has no posting or names an account outside the chart */
    PostingRules(Map<String, Account> accounts, Map<Movement, Posting> postings) {
        this.accounts = Map.copyOf(accounts);
        this.postings = Map.copyOf(postings);
        for (Movement movement : Movement.values()) {
            Posting posting = posting(movement);
            account(posting.debit());
            account(posting.credit());
        }
    }

    /** @throws IllegalArgumentException when the chart has no such account */
    Account account(String code) {
        Account account = accounts.get(code);
        if (account == null) {
            throw new IllegalArgumentException("no account " + code + " in the chart");
        }
        return account;
    }

    /** The debit and the credit of moving an amount; a negative amount goes the other way. */
    List<LedgerEntry> entries(Movement movement, Charge charge, BudgetItem budget, Money amount) {
        Posting posting = posting(movement);
        return List.of(
                new LedgerEntry(posting.debit(), charge, budget, amount),
                new LedgerEntry(posting.credit(), charge, budget, amount.negate()));
    }

    private Posting posting(Movement movement) {
        Posting posting = postings.get(movement);
        if (posting == null) {
            throw new IllegalArgumentException("no posting for " + movement);
        }
        return posting;
    }
}
