package org.etax.simulators.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns every failure into a problem document; tells a caller which field is wrong and never how we failed. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Exception.class)
    ProblemDetail unexpected(Exception exception) {
        LOG.error("a request failed unexpectedly", exception);
        return SimulatorProblem.body(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "The simulator failed");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem =
                SimulatorProblem.body(HttpStatus.BAD_REQUEST, "invalid-request", "The request has invalid fields");
        problem.setProperty(
                "errors",
                exception.getBindingResult().getFieldErrors().stream()
                        .map(error -> error(error.getField(), String.valueOf(error.getDefaultMessage())))
                        .toList());
        return handleExceptionInternal(exception, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean tooLarge = RequestTooLargeException.causes(exception);
        HttpStatus answer = tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
        ProblemDetail problem = SimulatorProblem.body(
                answer,
                tooLarge ? "request-too-large" : "unreadable-request",
                tooLarge ? "The request is too large" : "The request body cannot be read");
        if (exception.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            String field = String.join(
                    ".",
                    json.getPath().stream()
                            .map(reference -> reference.getPropertyName() == null
                                    ? Integer.toString(reference.getIndex())
                                    : reference.getPropertyName())
                            .toList());
            problem.setProperty("errors", List.of(error(field, "not a value of this field")));
        }
        return handleExceptionInternal(exception, problem, headers, answer, request);
    }

    private static Map<String, String> error(String field, String detail) {
        return Map.of("pointer", "/" + field.replace('.', '/'), "detail", detail);
    }
}
