package org.etax.declaration.receipt;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.declaration.certificate.VerificationCode;
import org.etax.declaration.document.DocumentStore;
import org.etax.declaration.document.KeptDocument;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out receipts as they were sealed, and tells anybody who holds one whether it is genuine. */
@RestController
@RequestMapping("/api/declaration/v1")
class ReceiptController {

    private final DocumentStore documents;
    private final ReceiptDirectory directory;

    ReceiptController(DocumentStore documents, ReceiptDirectory directory) {
        this.documents = documents;
        this.directory = directory;
    }

    /** The exact bytes that were signed; {@code Etax-Signature} is SM2 over them, DER in Base64. */
    @GetMapping("/taxpayers/{taxpayerId}/returns/{returnId}/receipt")
    @Requires(Right.VIEW)
    ResponseEntity<byte[]> receipt(Acting acting, @PathVariable UUID returnId) {
        KeptDocument document = documents
                .find(acting.taxpayerId(), returnId)
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Etax-Signature", Base64.getEncoder().encodeToString(document.signature()))
                .header("Etax-Key-Id", document.keyId())
                .body(document.content());
    }

    /** Whether a receipt with this number and code was issued. A receipt of the last seconds may have no record yet. */
    @PostMapping("/public/receipt-verifications")
    VerificationView verify(@RequestBody Verification request) {
        return code(request.verificationCode())
                .flatMap(code -> directory.find(request.number(), code))
                .flatMap(place -> documents
                        .find(place.holder(), place.returnId())
                        .map(document ->
                                new VerificationView(Result.VALID, ReceiptIssue.read(document), place.supersededBy())))
                .orElseGet(() -> new VerificationView(Result.NO_RECORD, null, null));
    }

    private static Optional<VerificationCode> code(String typed) {
        try {
            return typed.length() > 40 ? Optional.empty() : Optional.of(VerificationCode.parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param number as printed, 18 digits
     * @param verificationCode as printed, hyphens and case do not matter
     */
    record Verification(String number, String verificationCode) {

        Verification {
            List<FieldFault> faults = new ArrayList<>();
            if (number == null || number.length() > 40) {
                faults.add(FieldFault.of("/number", number == null ? "missing" : "malformed"));
            }
            if (verificationCode == null) {
                faults.add(FieldFault.of("/verificationCode", "missing"));
            }
            if (!faults.isEmpty()) {
                throw ProblemException.of(PlatformProblem.INVALID_FIELDS, faults);
            }
        }
    }

    enum Result {
        VALID,
        NO_RECORD
    }

    /**
     * @param result whether it is genuine
     * @param receipt what was issued, when it is
     * @param supersededBy number of the receipt of the correction, where the return was corrected: its figures count instead
     */
    record VerificationView(
            Result result,
            @Nullable Receipt receipt,
            @Nullable String supersededBy) {}
}
