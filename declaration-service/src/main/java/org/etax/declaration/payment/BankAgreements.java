package org.etax.declaration.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs agreements, has the bank confirm them, and ends them. */
@Service
class BankAgreements {

    private final BankAgreementRows rows;
    private final TreasuryClient treasury;
    private final TransactionTemplate transactions;
    private final Journal journal;
    private final Clock clock;

    BankAgreements(
            BankAgreementRows rows,
            TreasuryClient treasury,
            TransactionTemplate transactions,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.treasury = treasury;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Stores a new agreement, not yet confirmed. Inside the transaction of the act.
     *
     * @throws ProblemException when it is signed on a day that has not come: nobody has agreed to anything yet
     */
    AgreementView sign(Acting acting, AgreementTerms terms) {
        LocalDate today = BusinessTime.today(clock);
        if (terms.signedOn().isAfter(today)) {
            throw ProblemException.field("/signedOn", "too-late", today);
        }
        if (rows.exists(terms.taxpayerId(), terms.bank(), terms.number())) {
            throw ProblemException.of(PaymentProblem.AGREEMENT_EXISTS, terms.number());
        }
        rows.insert(terms);
        AgreementView view = AgreementView.of(new BankAgreement.Unverified(terms, null));
        audit(acting, "sign-bank-agreement", null, view);
        return view;
    }

    /** Asks the bank, outside of any transaction, and keeps its word. Without an answer the agreement stays as it is. */
    AgreementView verify(Acting acting, UUID id) {
        BankAgreement agreement = get(acting.taxpayerId(), id);
        if (!(agreement instanceof BankAgreement.Unverified)) {
            return AgreementView.of(agreement);
        }
        Optional<AgreementAnswer> answer = treasury.verify(agreement.terms());
        return answer.isEmpty() ? AgreementView.of(agreement) : keep(acting, id, answer.get());
    }

    /** Gives an agreement up. Inside the transaction of the act. */
    AgreementView end(Acting acting, UUID id) {
        BankAgreement agreement = rows.lock(acting.taxpayerId(), id).orElseThrow(BankAgreements::notFound);
        return switch (agreement) {
            case BankAgreement.Ended ended -> AgreementView.of(ended);
            case BankAgreement.Verified verified ->
                change(acting, "end-bank-agreement", agreement, verified.ended(clock.instant()));
            case BankAgreement.Unverified unverified ->
                change(acting, "end-bank-agreement", agreement, unverified.ended(clock.instant()));
        };
    }

    Optional<BankAgreement> find(TaxpayerId taxpayerId, UUID id) {
        return rows.find(taxpayerId, id);
    }

    BankAgreement get(TaxpayerId taxpayerId, UUID id) {
        return find(taxpayerId, id).orElseThrow(BankAgreements::notFound);
    }

    private AgreementView keep(Acting acting, UUID id, AgreementAnswer answer) {
        return transactions.execute(status -> {
            BankAgreement agreement = rows.lock(acting.taxpayerId(), id).orElseThrow(BankAgreements::notFound);
            if (!(agreement instanceof BankAgreement.Unverified unverified)) {
                return AgreementView.of(agreement);
            }
            BankAgreement after =
                    switch (answer) {
                        case AgreementAnswer.Confirmed _ -> unverified.verified(clock.instant());
                        case AgreementAnswer.Refused(AgreementRefusal reason) -> unverified.refused(reason);
                    };
            return change(acting, "verify-bank-agreement", agreement, after);
        });
    }

    private AgreementView change(Acting acting, String action, BankAgreement before, BankAgreement after) {
        rows.update(after);
        AgreementView view = AgreementView.of(after);
        audit(acting, action, AgreementView.of(before), view);
        return view;
    }

    private void audit(Acting acting, String action, @Nullable Object before, AgreementView after) {
        journal.audit(new AuditRecord(
                acting.taxpayerId(),
                AuditActor.of(acting),
                action,
                "bank-agreement",
                after.id().toString(),
                before,
                after));
    }

    private static ProblemException notFound() {
        return ProblemException.of(PlatformProblem.NOT_FOUND);
    }
}
