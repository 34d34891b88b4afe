package org.etax.simulators.clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.etax.simulators.http.SimulatorProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What time the sandbox keeps, for every process of the installation. */
@RestController
@RequestMapping("/clock")
class ClockController {

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final SimulatedClock clock;

    ClockController(SimulatedClock clock) {
        this.clock = clock;
    }

    record Reading(long offsetSeconds, Instant now) {}

    record Advance(@NotNull Instant to) {}

    @GetMapping
    Reading read() {
        return new Reading(clock.offset().toSeconds(), clock.instant());
    }

    @PostMapping("/advance")
    Reading advance(@Valid @RequestBody Advance advance) {
        if (advance.to().isAfter(LATEST)) {
            throw new SimulatorProblem(HttpStatus.BAD_REQUEST, "clock-too-far", "The clock ends at " + LATEST, "/to");
        }
        if (!clock.advance(advance.to())) {
            throw new SimulatorProblem(
                    HttpStatus.BAD_REQUEST, "clock-not-forward", "The clock moves forward only", "/to");
        }
        return read();
    }
}
