package org.etax.simulators.treasury;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.etax.simulators.clock.SimulatedClock;
import org.etax.simulators.http.SimulatorProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The daily statement, signed over its exact bytes. */
@RestController
class StatementController {

    private final SignedRequests requests;
    private final Statements statements;
    private final WireSignature signature;
    private final SimulatedClock clock;

    StatementController(
            SignedRequests requests, Statements statements, TreasurySettings settings, SimulatedClock clock) {
        this.requests = requests;
        this.statements = statements;
        this.signature = new WireSignature(settings.secret());
        this.clock = clock;
    }

    @GetMapping("/treasury/v1/statements/{day}")
    ResponseEntity<byte[]> read(HttpServletRequest request, @PathVariable LocalDate day) {
        requests.require(request);
        byte[] content = statements
                .of(day)
                .orElseThrow(
                        () -> new SimulatorProblem(HttpStatus.NOT_FOUND, "day-open", "This day is not closed yet"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .header(WireSignature.HEADER, signature.sign(clock.instant().getEpochSecond(), content))
                .body(content);
    }
}
