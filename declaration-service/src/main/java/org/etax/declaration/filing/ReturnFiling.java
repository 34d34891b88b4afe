package org.etax.declaration.filing;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.etax.declaration.ledger.AssessmentOrder;
import org.etax.declaration.ledger.Ledger;
import org.etax.declaration.receipt.ReceiptIssue;
import org.etax.declaration.receipt.ReceiptNumbers;
import org.etax.declaration.rules.Evaluation;
import org.etax.declaration.rules.Liability;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accepts returns: in the transaction of the act the obligation is fulfilled, the liabilities stand in the ledger, the sealed
 * receipt is kept, and the event and the audit entry are written. Of two that file the same return at once one is accepted.
 */
@Component
class ReturnFiling {

    private final ReturnPreparation preparation;
    private final ReturnRows rows;
    private final Ledger ledger;
    private final ReceiptIssue receipts;
    private final Journal journal;
    private final JsonMapper json;

    ReturnFiling(
            ReturnPreparation preparation,
            ReturnRows rows,
            Ledger ledger,
            ReceiptIssue receipts,
            Journal journal,
            JsonMapper json) {
        this.preparation = preparation;
        this.rows = rows;
        this.ledger = ledger;
        this.receipts = receipts;
        this.journal = journal;
        this.json = json;
    }

    /** @throws org.etax.platform.problem.ProblemException when the return is refused */
    AcceptedReturn file(
            Acting acting, IncomingCommand incoming, Submission submission, ReceiptNumbers.Running receiptNumber) {
        var edits = CellEntries.figures("edits", submission.edits());
        CellEntries.reasons(submission.reasons(), submission.edits());
        var receivedOn = BusinessTime.dateOf(incoming.receivedAt());
        PreparedReturn prepared = preparation.prepare(acting.taxpayerId(), submission.key(), receivedOn);
        ReturnCheck.beforeEvaluation(prepared, submission, receivedOn);
        Evaluation evaluation = prepared.evaluate(edits);
        ReturnCheck.afterEvaluation(evaluation, submission);
        AcceptedReturn accepted = accepted(acting, incoming, submission, prepared, evaluation, receiptNumber);
        book(accepted);
        return accepted;
    }

    private AcceptedReturn accepted(
            Acting acting,
            IncomingCommand incoming,
            Submission submission,
            PreparedReturn prepared,
            Evaluation evaluation,
            ReceiptNumbers.Running receiptNumber) {
        LatestVersion latest = prepared.sources().latest();
        String region = prepared.context().facts().getOrDefault(TaxpayerFact.Name.REGION, "00");
        boolean timely = !BusinessTime.dateOf(incoming.receivedAt())
                .isAfter(prepared.deadline().day());
        return new AcceptedReturn(
                Ids.next(),
                latest == null ? 1 : latest.version() + 1,
                submission.supersedes(),
                prepared,
                submission,
                CellValues.filled(evaluation),
                evaluation.liabilities(),
                acting,
                new ReceiptView(
                        receiptNumber.in(region.substring(0, 2)), receipts.drawCode(), incoming.receivedAt(), timely));
    }

    private void book(AcceptedReturn accepted) {
        byte[] cells = json.writeValueAsBytes(accepted.cells());
        ReturnKey key = accepted.prepared().key();
        // first, because it locks and reads; the rest is sent at the end
        ledger.assess(new AssessmentOrder(
                accepted.acting().taxpayerId(),
                accepted.id(),
                accepted.version(),
                key.period(),
                accepted.prepared().deadline().day(),
                amounts(accepted.liabilities()),
                accepted.receipt().receivedAt()));
        rows.insert(
                accepted,
                new String(cells, StandardCharsets.UTF_8),
                () -> ReturnCheck.alreadyFiled(
                        rows.latest(accepted.acting().taxpayerId(), key), accepted.supersedes() != null));
        receipts.issue(ReceiptText.of(accepted, cells));
        journal.publish(event(accepted));
        journal.audit(audit(accepted));
    }

    private static Map<String, Money> amounts(List<Liability> liabilities) {
        Map<String, Money> amounts = new TreeMap<>();
        liabilities.forEach(liability -> amounts.merge(liability.item(), liability.amount(), Money::plus));
        return Collections.unmodifiableMap(amounts);
    }

    private static ReturnAccepted event(AcceptedReturn accepted) {
        return new ReturnAccepted(
                accepted.acting().taxpayerId(),
                accepted.id(),
                accepted.version(),
                accepted.prepared().key().form(),
                accepted.prepared().key().period(),
                accepted.receipt().number(),
                accepted.receipt().receivedAt(),
                CellValues.official(accepted.cells(), accepted.prepared().pack().sheets()),
                accepted.liabilities().stream()
                        .map(liability -> new ReturnAccepted.Liability(liability.item(), liability.amount()))
                        .toList(),
                accepted.prepared()
                        .sources()
                        .inputVersion(accepted.prepared().key().period()));
    }

    private static AuditRecord audit(AcceptedReturn accepted) {
        UUID before = accepted.supersedes();
        return new AuditRecord(
                accepted.acting().taxpayerId(),
                AuditActor.of(accepted.acting()),
                before == null ? "submit-return" : "correct-return",
                "return",
                accepted.id().toString(),
                before == null ? null : Map.of("returnId", before.toString()),
                Map.of(
                        "form", accepted.prepared().key().form(),
                        "period", accepted.prepared().key().period(),
                        "version", accepted.version(),
                        "receipt", accepted.receipt().number(),
                        "total", accepted.total()));
    }
}
