package org.etax.simulators.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal, answered as an RFC 9457 problem with a stable type and, where one field is at fault, its pointer. */
public class SimulatorProblem extends ErrorResponseException {

    private static final String TYPE = "urn:etax:simulators:";

    /**
     * @param status the HTTP status
     * @param code the end of the problem's type
     * @param detail what is wrong, without personal data
     */
    public SimulatorProblem(HttpStatus status, String code, String detail) {
        super(status, body(status, code, detail), null);
    }

    /**
     * @param status the HTTP status
     * @param code the end of the problem's type
     * @param detail what is wrong, without personal data
     * @param pointer JSON pointer of the field at fault
     */
    public SimulatorProblem(HttpStatus status, String code, String detail, String pointer) {
        this(status, code, detail);
        getBody().setProperty("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
    }

    static ProblemDetail body(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + code));
        return problem;
    }
}
