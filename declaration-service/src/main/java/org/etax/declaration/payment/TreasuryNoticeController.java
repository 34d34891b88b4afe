package org.etax.declaration.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes the network's notices. Its signature is the only credential; see {@code docs/contracts/treasury.md}. */
@RestController
class TreasuryNoticeController {

    private final WireSignature signature;
    private final PaymentEvidence evidence;
    private final JsonMapper json;
    private final Clock clock;

    TreasuryNoticeController(TreasurySettings settings, PaymentEvidence evidence, JsonMapper json, Clock clock) {
        this.signature = settings.signature();
        this.evidence = evidence;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.clock = clock;
    }

    private record Notice(UUID noticeId, Instant sentAt, WireDebit debit) {}

    /** Takes a signed notice of the bank or the treasury; the same notice twice changes nothing. */
    @PostMapping("/api/declaration/v1/treasury-notices")
    ResponseEntity<Void> receive(
            @RequestHeader(name = WireSignature.HEADER, defaultValue = "") String header, @RequestBody byte[] body) {
        if (signature.verify(header, body, clock.instant()) != WireSignature.Verdict.VALID) {
            throw ProblemException.of(PaymentProblem.NOTICE_NOT_SIGNED);
        }
        Notice notice = read(body);
        WireDebit debit = notice.debit();
        boolean contradicted = PaymentReference.parse(debit.payerReference())
                .flatMap(reference -> evidence.apply(
                        reference,
                        debit.taxTicketNumber(),
                        debit.evidence(clock.instant()),
                        new Origin(Origin.Kind.NOTICE, notice.noticeId(), body)))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND))
                .contradicted();
        if (contradicted) {
            throw ProblemException.of(PaymentProblem.NOTICE_CONTRADICTS);
        }
        return ResponseEntity.noContent().build();
    }

    private Notice read(byte[] body) {
        try {
            Notice notice = json.readValue(body, Notice.class);
            if (notice == null || notice.noticeId() == null || notice.debit() == null) {
                throw ProblemException.of(PlatformProblem.MALFORMED_REQUEST);
            }
            return notice;
        } catch (JacksonException e) {
            throw ProblemException.of(PlatformProblem.MALFORMED_REQUEST);
        }
    }
}
