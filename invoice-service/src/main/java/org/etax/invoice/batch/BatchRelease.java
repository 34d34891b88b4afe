package org.etax.invoice.batch;

import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.progress.JobKey;
import org.springframework.stereotype.Component;

/** Hands a batch whose file is whole to those who issue it, within the transaction that makes it whole. */
@Component
class BatchRelease {

    private final BatchRows rows;
    private final Journal journal;

    BatchRelease(BatchRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    void release(Acting acting, JobKey key, UploadedFile file, int pieces) {
        rows.release(key, file, pieces);
        TaxpayerId taxpayerId = acting.taxpayerId();
        journal.audit(new AuditRecord(
                taxpayerId,
                AuditActor.of(acting),
                "upload-invoice-batch",
                "invoice-batch",
                key.id().toString(),
                null,
                file));
    }
}
