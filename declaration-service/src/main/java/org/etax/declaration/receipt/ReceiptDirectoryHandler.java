package org.etax.declaration.receipt;

import org.etax.declaration.document.DocumentStore;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Enters accepted returns' receipts into the directory, off the request path. */
@Component
class ReceiptDirectoryHandler implements EventHandler<ReturnAccepted> {

    private final DocumentStore documents;
    private final ReceiptDirectory directory;

    ReceiptDirectoryHandler(DocumentStore documents, ReceiptDirectory directory) {
        this.documents = documents;
        this.directory = directory;
    }

    @Override
    public Class<ReturnAccepted> contract() {
        return ReturnAccepted.class;
    }

    @Override
    public void handle(ReturnAccepted event, EventEnvelope envelope) {
        documents
                .find(event.taxpayerId(), event.returnId())
                .map(ReceiptIssue::read)
                .ifPresent(this::enter);
    }

    private void enter(Receipt receipt) {
        directory.enter(receipt);
        if (receipt.supersedes() != null) {
            documents
                    .find(receipt.taxpayerId(), receipt.supersedes())
                    .map(ReceiptIssue::read)
                    .ifPresent(before -> directory.supersede(before.number(), receipt.number()));
        }
    }
}
