package org.etax.invoice.issuing;

import java.util.Set;
import org.etax.invoice.drafting.DraftOutcome;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.invoice.quota.Quotas;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Issues one invoice inside the running transaction: quota, rows, file, totals, events and audit together or not at all. */
@Component
class InvoiceIssuing {

    private final Preparation preparation;
    private final Quotas quotas;
    private final InvoiceRows rows;
    private final IssuedBooks books;
    private final Journal journal;

    InvoiceIssuing(Preparation preparation, Quotas quotas, InvoiceRows rows, IssuedBooks books, Journal journal) {
        this.preparation = preparation;
        this.quotas = quotas;
        this.rows = rows;
        this.books = books;
        this.journal = journal;
    }

    /**
     * Issues the draft, or finds the invoice that the same draft gave before.
     *
     * @throws ProblemException INVOICE_REFUSED, QUOTA_EXCEEDED, SERIAL_ALREADY_USED
     */
    Answer<IssuedInvoice> issue(InvoiceDraft draft, IssuingDay day, AuditActor actor) {
        DraftOutcome.Drawn drawn = drawn(draft, day);
        PreparedInvoice prepared = preparation.seal(drawn.serial(), preparation.digest(draft), drawn.invoice(), day);
        quotas.draw(day.sellerId(), prepared.month(), prepared.amount());
        if (!books.write(prepared)) {
            quotas.giveBack(day.sellerId(), prepared.month(), prepared.amount());
            return Answer.ok(repeated(day.sellerId(), prepared));
        }
        IssuedInvoice issued = IssuedInvoice.of(prepared);
        journal.audit(new AuditRecord(
                day.sellerId(), actor, "issue-invoice", "invoice", issued.id().toString(), null, issued));
        return Answer.created(issued, "/api/invoice/v1/taxpayers/" + day.sellerId() + "/invoices/" + issued.id());
    }

    private DraftOutcome.Drawn drawn(InvoiceDraft draft, IssuingDay day) {
        return switch (preparation.draw(draft, day)) {
            case DraftOutcome.Drawn drawn -> drawn;
            case DraftOutcome.Refused refused ->
                throw ProblemException.of(
                        InvoiceProblem.INVOICE_REFUSED,
                        refused.findings().stream()
                                .map(finding -> FieldFault.of(
                                        finding.pointer(),
                                        finding.code().key(),
                                        finding.arguments().toArray()))
                                .toList());
        };
    }

    private IssuedInvoice repeated(TaxpayerId sellerId, PreparedInvoice prepared) {
        TakenSerial taken = rows.taken(sellerId, Set.of(prepared.serial())).get(prepared.serial());
        if (taken == null) {
            throw new IllegalStateException("a taken serial has no invoice");
        }
        if (!taken.isRepeatedBy(prepared.draftDigest())) {
            throw ProblemException.of(
                            InvoiceProblem.SERIAL_ALREADY_USED,
                            prepared.serial(),
                            taken.invoice().number())
                    .with("originalId", taken.invoice().id())
                    .with("originalNumber", taken.invoice().number());
        }
        return taken.invoice();
    }
}
