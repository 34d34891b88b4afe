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
                .ifPresent(directory::enter);
    }
}
