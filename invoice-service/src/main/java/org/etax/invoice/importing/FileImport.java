package org.etax.invoice.importing;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.etax.invoice.document.EInvoice;
import org.etax.invoice.document.FileDigest;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.platform.access.Acting;
import org.etax.platform.command.Answer;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Takes a file in, inside the running transaction. An invoice of this bureau is in the buyer's pool by its own way, so the file
 * is matched with it and kept as its original. One of another bureau is kept as a record: nothing here can vouch for it, so it
 * gives no right to deduct.
 */
@Component
class FileImport {

    private final KnownTaxpayers taxpayers;
    private final FileCheck check;
    private final ImportedFileRows rows;
    private final Clock clock;

    FileImport(KnownTaxpayers taxpayers, FileCheck check, ImportedFileRows rows, Clock clock) {
        this.taxpayers = taxpayers;
        this.check = check;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * 201 with what was taken in; 200 when exactly this file was taken in before.
     *
     * @throws ProblemException what {@link FileCheck} refuses, FILE_DIFFERS_FROM_POOL or FILE_KEPT_OTHERWISE
     */
    Answer<ImportedFile> take(Acting acting, String fileName, byte[] content) {
        FileCheck.Judged judged = check.judge(content, taxpayers.get(acting.taxpayerId(), BusinessTime.today(clock)));
        String number = judged.invoice().supervision().number();
        rows.pooled(acting.taxpayerId(), number).ifPresent(pooled -> fits(judged.invoice(), pooled));
        byte[] digest = FileDigest.sm3(content);
        boolean taken = rows.insert(new Import(
                acting.taxpayerId(),
                Ids.next(),
                fileName,
                content,
                digest,
                judged,
                acting.actorId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ImportedFile kept = rows.find(acting.taxpayerId(), number).orElseThrow();
        if (taken) {
            return Answer.created(
                    kept, "/api/invoice/v1/taxpayers/" + acting.taxpayerId() + "/received-invoice-files/" + kept.id());
        }
        byte[] standing =
                rows.content(acting.taxpayerId(), kept.id()).orElseThrow().digest();
        if (!MessageDigest.isEqual(standing, digest)) {
            throw ProblemException.of(InvoiceProblem.FILE_KEPT_OTHERWISE, number);
        }
        return Answer.ok(kept);
    }

    private static void fits(EInvoice invoice, ImportedFileRows.Pooled pooled) {
        boolean same = invoice.kind() == pooled.kind()
                && invoice.seller().number().equals(pooled.sellerNumber())
                && Money.of(invoice.totals().amount()).equals(pooled.amount())
                && Money.of(invoice.totals().tax()).equals(pooled.tax());
        if (!same) {
            throw ProblemException.of(
                    InvoiceProblem.FILE_DIFFERS_FROM_POOL, invoice.supervision().number());
        }
    }
}
