package org.etax.declaration.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.Money;

/** What accepted and corrected returns make due. */
final class AssessmentPosting {

    private final LedgerDocuments documents;
    private final SurchargeRules rules;

    AssessmentPosting(LedgerDocuments documents, SurchargeRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    /**
     * Makes amounts due: all of a first return ({@link DocumentKind#ASSESSMENT}), the difference of a corrected one
     * ({@link DocumentKind#CORRECTION}). An amount of up to 1 yuan is assessed and waived at once (公告2012年第25号), once a charge:
     * when corrections make more of it, what was waived becomes due again. What falls below the amount paid becomes overpaid.
     */
    Optional<LedgerDocument> assess(
            DocumentKind kind, Occasion occasion, TaxpayerAccount account, Map<Charge, Money> differences) {
        LedgerDocuments.Draft draft = documents.draft();
        differences.forEach((charge, difference) -> {
            draft.add(Movement.ASSESS, charge, difference);
            if (difference.isPositive()) {
                waiveIfSmall(draft, account, charge, difference, occasion.businessDate());
            } else {
                giveBackExcess(draft, account, charge, difference);
            }
        });
        return draft.write(kind, occasion);
    }

    private void waiveIfSmall(
            LedgerDocuments.Draft draft, TaxpayerAccount account, Charge charge, Money difference, LocalDate day) {
        Money waived = account.balances().of(Account.REDUCED, charge);
        boolean staysSmall = rules.isNegligible(waived.plus(difference), day);
        draft.add(Movement.REDUCE, charge, staysSmall ? difference : waived.negate());
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
