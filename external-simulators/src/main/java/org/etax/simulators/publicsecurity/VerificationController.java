package org.etax.simulators.publicsecurity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.etax.kernel.ResidentId;
import org.etax.simulators.http.SimulatorProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two-factor comparison (二要素核验): answers yes or no and never hands out a name. */
@RestController
@RequestMapping("/identity/v1/verifications")
class VerificationController {

    private final ResidentRegister register;

    VerificationController(ResidentRegister register) {
        this.register = register;
    }

    record Verification(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 30) String residentId) {

        @Override
        public String toString() {
            return "Verification[***]";
        }
    }

    /** What the register says. */
    enum Outcome {
        @JsonProperty("match")
        MATCH,
        @JsonProperty("mismatch")
        MISMATCH,
        @JsonProperty("notFound")
        NOT_FOUND
    }

    record Answer(Outcome result) {}

    @PostMapping
    Answer verify(@Valid @RequestBody Verification verification) {
        return register.nameOf(idOf(verification))
                .map(name -> new Answer(name.equals(verification.name().strip()) ? Outcome.MATCH : Outcome.MISMATCH))
                .orElse(new Answer(Outcome.NOT_FOUND));
    }

    private static ResidentId idOf(Verification verification) {
        try {
            return ResidentId.of(verification.residentId());
        } catch (IllegalArgumentException e) {
            throw new SimulatorProblem(
                    HttpStatus.BAD_REQUEST, "invalid-resident-id", String.valueOf(e.getMessage()), "/residentId");
        }
    }
}
