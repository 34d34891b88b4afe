package org.etax.declaration.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.LedgerReading;
import org.etax.declaration.ledger.LiabilityStatement;
import org.etax.declaration.ledger.OpenLiability;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Orders payments. Everything happens under the taxpayer's ledger lock, so that a charge is paid by one payment at a time. */
@Service
class PaymentPlacing {

    private final LedgerReading ledger;
    private final PaymentRows payments;
    private final BankAgreements agreements;
    private final Payers payers;
    private final OfficialNumbers numbers;
    private final TreasurySettings settings;
    private final Journal journal;
    private final Clock clock;

    PaymentPlacing(
            LedgerReading ledger,
            PaymentRows payments,
            BankAgreements agreements,
            Payers payers,
            OfficialNumbers numbers,
            TreasurySettings settings,
            Journal journal,
            Clock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.agreements = agreements;
        this.payers = payers;
        this.numbers = numbers;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** A ticket number for a payment; drawn before its transaction begins. */
    TaxTicketNumber drawTicket() {
        Year year = Year.from(BusinessTime.today(clock));
        return TaxTicketNumber.of(settings.bureau(), year, numbers.next(OfficialNumbers.Series.TAX_TICKET, year));
    }

    /**
     * Orders a payment. Inside the transaction of the act.
     *
     * @throws ProblemException saying for each charge why it cannot be paid
     */
    StoredPayment place(Acting acting, PaymentRequest request, TaxTicketNumber ticket) {
        requireVerified(acting, request.agreementId());
        LiabilityStatement statement = ledger.lockedStatement(acting.taxpayerId());
        Map<Charge, Money> wished = wished(request, statement);
        List<PaidPart> parts =
                switch (PaymentPlacement.place(statement, payments.onTheirWay(acting.taxpayerId()), wished)) {
                    case Placement.Accepted accepted -> accepted.parts();
                    case Placement.Refused refused -> throw refusal(refused.findings(), List.copyOf(wished.keySet()));
                };
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PaymentOrder order = new PaymentOrder(
                Ids.next(),
                acting.taxpayerId(),
                ticket,
                request.agreementId(),
                parts,
                now,
                now.plus(settings.expiry()));
        StoredPayment stored = StoredPayment.ordered(order);
        payments.insert(stored);
        journal.audit(new AuditRecord(
                acting.taxpayerId(),
                AuditActor.of(acting),
                "place-payment",
                "payment",
                order.id().toString(),
                null,
                PaymentView.of(stored)));
        return stored;
    }

    private void requireVerified(Acting acting, UUID agreementId) {
        if (payers.find(acting.taxpayerId()).isEmpty()) {
            throw ProblemException.of(PaymentProblem.PAYER_UNKNOWN);
        }
        BankAgreement agreement = agreements
                .find(acting.taxpayerId(), agreementId)
                .orElseThrow(() -> ProblemException.field("/agreementId", "unknown-agreement"));
        if (!(agreement instanceof BankAgreement.Verified)) {
            throw ProblemException.of(PaymentProblem.AGREEMENT_NOT_VERIFIED);
        }
    }

    private static Map<Charge, Money> wished(PaymentRequest request, LiabilityStatement statement) {
        Map<Charge, Money> wished = new LinkedHashMap<>();
        if (request.wantsAll()) {
            for (OpenLiability liability : statement.open()) {
                if (!statement.isNegligible(liability.unpaid())) {
                    wished.put(liability.charge(), liability.unpaid());
                }
            }
            if (wished.isEmpty()) {
                throw ProblemException.of(PaymentProblem.NOTHING_TO_PAY);
            }
        }
        request.items().forEach(item -> wished.merge(item.charge(), item.amount(), Money::plus));
        return wished;
    }

    private static ProblemException refusal(List<Placement.Finding> findings, List<Charge> order) {
        boolean twice = findings.stream().anyMatch(finding -> finding.code() == Placement.Code.ALREADY_BEING_PAID);
        List<FieldFault> faults = findings.stream()
                .map(finding -> FieldFault.of(
                        "/items/" + order.indexOf(finding.charge()),
                        finding.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        finding.charge().tax(),
                        finding.charge().period().toString()))
                .toList();
        return ProblemException.of(twice ? PaymentProblem.ALREADY_BEING_PAID : PaymentProblem.PAYMENT_REFUSED, faults);
    }
}
