package org.etax.declaration.ledger;

import java.util.Map;
import java.util.Optional;
import org.etax.kernel.Money;

/** What accepted and corrected returns make due, and what decisions waive. */
final class AssessmentPosting {

    private final LedgerDocuments documents;
    private final SurchargeRules rules;

    AssessmentPosting(LedgerDocuments documents, SurchargeRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    /**
     * Makes amounts due: all of a first return ({@link DocumentKind#ASSESSMENT}), the difference of a corrected one
     * ({@link DocumentKind#CORRECTION}). An amount of up to 1 yuan is assessed and waived at once (公告2012年第25号). What falls
     * below the amount paid becomes overpaid.
     */
    Optional<LedgerDocument> assess(
            DocumentKind kind, Occasion occasion, TaxpayerAccount account, Map<Charge, Money> differences) {
        LedgerDocuments.Draft draft = documents.draft();
        differences.forEach((charge, difference) -> {
            draft.add(Movement.ASSESS, charge, difference);
            if (difference.isPositive() && rules.isNegligible(difference, occasion.businessDate())) {
                draft.add(Movement.REDUCE, charge, difference);
            } else {
                giveBackExcess(draft, account, charge, difference);
            }
        });
        return draft.write(kind, occasion);
    }

    /**
     * Waives part of a charge.
     *
     * @throws IllegalArgumentException when less is due than is to be waived
     */
    LedgerDocument reduce(Occasion occasion, TaxpayerAccount account, Charge charge, Money amount) {
        if (!amount.isPositive() || amount.compareTo(account.balances().receivable(charge)) > 0) {
            throw new IllegalArgumentException("only what is due can be waived");
        }
        return documents
                .draft()
                .add(Movement.REDUCE, charge, amount)
                .write(DocumentKind.REDUCTION, occasion)
                .orElseThrow();
    }

    private void giveBackExcess(LedgerDocuments.Draft draft, TaxpayerAccount account, Charge charge, Money difference) {
        Money excess =
                account.balances().receivable(charge).plus(difference).negate().max(Money.ZERO);
        Money waived = account.balances().of(Account.REDUCED, charge).max(Money.ZERO);
        Money unwaived = excess.min(waived);
        draft.add(Movement.REDUCE, charge, unwaived.negate());
        draft.add(Movement.RECLASSIFY_EXCESS, charge, excess.minus(unwaived));
    }
}
