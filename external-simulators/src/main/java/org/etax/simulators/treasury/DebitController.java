package org.etax.simulators.treasury;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.etax.simulators.http.SimulatorProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Debits (实时扣款). */
@RestController
@RequestMapping("/treasury/v1/debits/{taxTicketNumber}")
class DebitController {

    private final SignedRequests requests;
    private final DebitDesk desk;

    DebitController(SignedRequests requests, DebitDesk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    @GetMapping
    Debit read(HttpServletRequest request, @PathVariable String taxTicketNumber) {
        requests.require(request);
        return desk.find(taxTicketNumber)
                .orElseThrow(() -> new SimulatorProblem(
                        HttpStatus.NOT_FOUND, "unknown-debit", "This tax ticket number never arrived"));
    }

    @PutMapping
    ResponseEntity<Debit> order(
            HttpServletRequest request, @PathVariable String taxTicketNumber, @RequestBody byte[] body) {
        DebitRequest order = requests.read(request, body, DebitRequest.class);
        if (!order.taxTicketNumber().equals(taxTicketNumber)) {
            throw new SimulatorProblem(
                    HttpStatus.BAD_REQUEST, "number-mismatch", "Not the number of the path", "/taxTicketNumber");
        }
        if (!order.addsUp()) {
            throw new SimulatorProblem(
                    HttpStatus.BAD_REQUEST, "amount-mismatch", "The items do not add up to the amount", "/amount");
        }
        return switch (desk.receive(order, digest(body))) {
            case Reception.Taken taken -> ResponseEntity.accepted().body(taken.debit());
            case Reception.Repeated repeated -> ResponseEntity.ok(repeated.debit());
            case Reception.Contradicted ignored ->
                throw new SimulatorProblem(
                        HttpStatus.CONFLICT, "other-request", "The number stands for another request");
            case Reception.Unanswered ignored ->
                throw new SimulatorProblem(
                        HttpStatus.GATEWAY_TIMEOUT, "no-answer", "The network did not answer in time");
        };
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
