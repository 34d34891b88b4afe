package org.etax.simulators.treasury;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.etax.simulators.clock.SimulatedClock;
import org.etax.simulators.http.SimulatorProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Checks who sent a request before anything of it is read. */
@Component
class SignedRequests {

    private final WireSignature signature;
    private final SimulatedClock clock;
    private final JsonMapper json;
    private final Validator validator;

    SignedRequests(TreasurySettings settings, SimulatedClock clock, JsonMapper json, Validator validator) {
        this.signature = new WireSignature(settings.secret());
        this.clock = clock;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.validator = validator;
    }

    /** Requires the signature of a GET. */
    void require(HttpServletRequest request) {
        require(request, new byte[0]);
    }

    /** Requires the signature and reads the body. */
    <T> T read(HttpServletRequest request, byte[] body, Class<T> type) {
        require(request, body);
        T message;
        try {
            message = json.readValue(body, type);
        } catch (JacksonException e) {
            throw new SimulatorProblem(HttpStatus.BAD_REQUEST, "unreadable-request", "The body cannot be read");
        }
        if (message == null) {
            throw new SimulatorProblem(HttpStatus.BAD_REQUEST, "unreadable-request", "The body is empty");
        }
        Set<ConstraintViolation<T>> violations = validator.validate(message);
        if (!violations.isEmpty()) {
            ConstraintViolation<T> first = violations.iterator().next();
            throw new SimulatorProblem(
                    HttpStatus.BAD_REQUEST,
                    "invalid-request",
                    String.valueOf(first.getMessage()),
                    "/" + first.getPropertyPath().toString().replace('.', '/'));
        }
        return message;
    }

    private void require(HttpServletRequest request, byte[] body) {
        String header = request.getHeader(WireSignature.HEADER);
        long now = clock.instant().getEpochSecond();
        boolean fits = request.getMethod().equals("POST")
                ? signature.fits(header, now, body)
                : signature.fits(header, now, request.getMethod(), request.getRequestURI(), body);
        if (!fits) {
            throw new SimulatorProblem(HttpStatus.UNAUTHORIZED, "invalid-signature", "Missing, wrong or old signature");
        }
    }
}
