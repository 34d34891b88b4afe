package org.etax.declaration.receipt;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.etax.declaration.certificate.VerificationCode;
import org.etax.declaration.document.DocumentStore;
import org.etax.declaration.document.KeptDocument;
import org.etax.declaration.document.RetentionClass;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.seal.Seal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals receipts and keeps them under the id of their return. */
@Component
public class ReceiptIssue {

    /** Properties in alphabetical order, no white space: the bytes depend on the content only. */
    private static final JsonMapper CANONICAL = JsonMapper.builder().build();

    private final DocumentStore documents;
    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    ReceiptIssue(DocumentStore documents, Seal seal) {
        this.documents = documents;
        this.seal = seal;
    }

    /** A fresh code for a receipt. */
    public VerificationCode drawCode() {
        return VerificationCode.draw(random);
    }

    /** Signs the receipt and keeps it; part of the caller's transaction. */
    public void issue(Receipt receipt) {
        byte[] content = CANONICAL.writeValueAsBytes(receipt);
        documents.keep(new KeptDocument(
                receipt.taxpayerId(),
                receipt.returnId(),
                content,
                seal.sign(content),
                seal.keyId(),
                RetentionClass.TEN_YEARS,
                receipt.receivedAt()));
    }

    /** The code on the receipt of a return. */
    public Optional<VerificationCode> codeOf(TaxpayerId taxpayerId, UUID returnId) {
        return documents.find(taxpayerId, returnId).map(document -> read(document)
                .verificationCode());
    }

    static Receipt read(KeptDocument document) {
        return CANONICAL.readValue(document.content(), Receipt.class);
    }
}
