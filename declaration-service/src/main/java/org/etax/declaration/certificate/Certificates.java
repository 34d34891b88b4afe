package org.etax.declaration.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.etax.declaration.document.DocumentStore;
import org.etax.declaration.document.KeptDocument;
import org.etax.declaration.document.RetentionClass;
import org.etax.declaration.payment.OfficialNumbers;
import org.etax.declaration.payment.Payer;
import org.etax.declaration.payment.Payers;
import org.etax.declaration.payment.Payment;
import org.etax.declaration.payment.SettledPayments;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Issues certificates of payments: one for each payment. */
@Service
class Certificates {

    private final SettledPayments payments;
    private final Payers payers;
    private final OfficialNumbers numbers;
    private final CertificateIssue issue;
    private final CertificateRows rows;
    private final DocumentStore documents;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(
            SettledPayments payments,
            Payers payers,
            OfficialNumbers numbers,
            CertificateIssue issue,
            CertificateRows rows,
            DocumentStore documents,
            Journal journal,
            Clock clock) {
        this.payments = payments;
        this.payers = payers;
        this.numbers = numbers;
        this.issue = issue;
        this.rows = rows;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /** A number for a certificate; drawn before its transaction begins. */
    CertificateNumber drawNumber() {
        Year year = Year.from(BusinessTime.today(clock));
        return CertificateNumber.of(payments.bureau(), year, numbers.next(OfficialNumbers.Series.CERTIFICATE, year));
    }

    /**
     * The payment's certificate, issued under the number if there is none yet. Inside the transaction of the act.
     *
     * @throws ProblemException when the payment paid no tax, or not yet
     */
    CertificateView issue(Acting acting, UUID paymentId, CertificateNumber number) {
        Payment payment = payments.lock(acting.taxpayerId(), paymentId)
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
        if (!(payment instanceof Payment.InTreasury settled)) {
            throw ProblemException.of(CertificateProblem.NOT_IN_TREASURY);
        }
        if (settled.late()) {
            throw ProblemException.of(CertificateProblem.PAID_NO_TAX);
        }
        Optional<CertificateView> before = rows.ofPayment(acting.taxpayerId(), paymentId);
        return before.orElseGet(() -> issue(acting, settled, number));
    }

    private CertificateView issue(Acting acting, Payment.InTreasury payment, CertificateNumber number) {
        Payer payer = payers.find(acting.taxpayerId())
                .orElseThrow(() -> ProblemException.of(CertificateProblem.HOLDER_UNKNOWN));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        VerificationCode code = VerificationCode.draw(random);
        SealedCertificate sealed = issue.seal(PaymentCertificate.of(
                number,
                code,
                new PaymentCertificate.Holder(payer.name(), payer.taxNumber()),
                payer.authority(),
                now,
                issue.linesOf(payment)));
        CertificateView view =
                new CertificateView(Ids.next(), number, payment.order().id(), now);
        documents.keep(new KeptDocument(
                acting.taxpayerId(),
                view.id(),
                sealed.content(),
                sealed.signature(),
                sealed.keyId(),
                RetentionClass.THIRTY_YEARS,
                now));
        rows.insert(acting.taxpayerId(), view, code);
        journal.audit(new AuditRecord(
                acting.taxpayerId(),
                AuditActor.of(acting),
                "issue-certificate",
                "certificate",
                view.id().toString(),
                null,
                view));
        return view;
    }
}
