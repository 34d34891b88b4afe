package org.etax.declaration.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;

/** Turns movements into a balanced document by the posting rules. */
final class LedgerDocuments {

    private final PostingRules rules;
    private final LevyItems items;

    LedgerDocuments(PostingRules rules, LevyItems items) {
        this.rules = rules;
        this.items = items;
    }

    /** The movements of one document, in the order they were added. Movements of nothing leave no entry. */
    final class Draft {

        private final List<LedgerEntry> entries = new ArrayList<>();

        Draft add(Movement movement, Charge charge, Money amount) {
            if (!amount.isZero()) {
                BudgetItem budget = items.of(charge.tax()).budgetOf(charge.kind());
                entries.addAll(rules.entries(movement, charge, budget, amount));
            }
            return this;
        }

        /** The document, or nothing when no money moved. */
        Optional<LedgerDocument> write(DocumentKind kind, Occasion occasion) {
            return entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LedgerDocument(Ids.next(), kind, occasion, entries));
        }
    }

    Draft draft() {
        return new Draft();
    }
}
