package org.etax.declaration.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.etax.declaration.document.DocumentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lets anybody who holds a certificate check it. */
@RestController
class CertificateVerificationController {

    private final CertificateRows rows;
    private final DocumentStore documents;
    private final JsonMapper json;

    CertificateVerificationController(CertificateRows rows, DocumentStore documents, JsonMapper json) {
        this.rows = rows;
        this.documents = documents;
        this.json = json;
    }

    /**
     * @param number printed on the certificate
     * @param verificationCode printed on it, in any case, with or without hyphens
     */
    record Question(
            @NotNull @Size(max = 30) String number,
            @NotNull @Size(max = 40) String verificationCode) {}

    /**
     * @param genuine whether such a certificate was issued
     * @param certificate as issued; null when not
     */
    record Verdict(boolean genuine, @Nullable PaymentCertificate certificate) {}

    /** A wrong number and a wrong code get the same answer. */
    @PostMapping("/api/declaration/v1/public/certificate-verifications")
    Verdict verify(@Valid @RequestBody Question question) {
        return find(question)
                .flatMap(place -> documents.find(place.holder(), place.certificateId()))
                .map(document -> new Verdict(true, json.readValue(document.content(), PaymentCertificate.class)))
                .orElseGet(() -> new Verdict(false, null));
    }

    private Optional<CertificateRows.Place> find(Question question) {
        try {
            return rows.find(
                    new CertificateNumber(question.number().strip()),
                    VerificationCode.parse(question.verificationCode()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
