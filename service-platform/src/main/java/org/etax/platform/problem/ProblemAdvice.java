package org.etax.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place where whatever went wrong becomes a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<ProblemDocument> refused(ProblemException problem, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.code().passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        return ResponseEntity.status(problem.code().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.document(problem, request));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDocument> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return refused(problem, request);
            }
        }
        return refused(
                ProblemException.of(PlatformProblem.MALFORMED_REQUEST, List.of(UnreadableBody.fault(e))), request);
    }

    @ExceptionHandler(MethodArgumentNotValidException.class)
    ResponseEntity<ProblemDocument> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        List<FieldFault> faults = e.getBindingResult().getFieldErrors().stream()
                .map(ProblemAdvice::fault)
                .toList();
        return refused(ProblemException.of(PlatformProblem.INVALID_FIELDS, faults), request);
    }

    @ExceptionHandler(HandlerMethodValidationException.class)
    ResponseEntity<ProblemDocument> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        List<FieldFault> faults = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? fault(field)
                                : FieldFault.of(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        lastPart(error.getCodes()))))
                .toList();
        return refused(ProblemException.of(PlatformProblem.INVALID_FIELDS, faults), request);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<ProblemDocument> invalid(ConstraintViolationException e, HttpServletRequest request) {
        List<FieldFault> faults = e.getConstraintViolations().stream()
                .map(violation -> FieldFault.of(violation.getPropertyPath().toString(), "malformed"))
                .toList();
        return refused(ProblemException.of(PlatformProblem.INVALID_FIELDS, faults), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDocument> mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return refused(
                ProblemException.of(
                        PlatformProblem.MALFORMED_REQUEST, List.of(FieldFault.of(e.getName(), "malformed"))),
                request);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ResponseEntity<ProblemDocument> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return refused(
                ProblemException.of(
                        PlatformProblem.MALFORMED_REQUEST, List.of(FieldFault.of(e.getParameterName(), "missing"))),
                request);
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ResponseEntity<ProblemDocument> missing(MissingRequestHeaderException e, HttpServletRequest request) {
        return refused(
                ProblemException.of(
                        PlatformProblem.MALFORMED_REQUEST, List.of(FieldFault.of(e.getHeaderName(), "missing"))),
                request);
    }

    /** Tomcat could not read the query, for instance because it is not UTF-8. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<ProblemDocument> unreadable(InvalidParameterException e, HttpServletRequest request) {
        return refused(
                ProblemException.of(PlatformProblem.MALFORMED_REQUEST, List.of(FieldFault.of("query", "malformed"))),
                request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<ProblemDocument> denied(HttpServletRequest request) {
        return refused(ProblemException.of(PlatformProblem.FORBIDDEN), request);
    }

    @ExceptionHandler(CannotAcquireLockException.class)
    ResponseEntity<ProblemDocument> busy(HttpServletRequest request) {
        return refused(ProblemException.of(PlatformProblem.BUSY), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<ProblemDocument> unavailable(Exception e, HttpServletRequest request) {
        LOG.warn("database unavailable: {}", e.getMessage());
        return refused(ProblemException.of(PlatformProblem.UNAVAILABLE), request);
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<ProblemDocument> unsupported(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return refused(ProblemException.of(PlatformProblem.UNSUPPORTED_MEDIA_TYPE, names(e)), request);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ProblemDocument> unacceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return refused(ProblemException.of(PlatformProblem.NOT_ACCEPTABLE, names(e)), request);
    }

    private static String names(HttpMediaTypeException e) {
        List<MediaType> types = e.getSupportedMediaTypes();
        return types.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : types.stream().map(MediaType::toString).distinct().limit(5).collect(Collectors.joining(", "));
    }

    /** The client went away while it was answered: nobody is there to be told. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        // the container closes the connection
    }

    /** Spring's own refusals (404, 405, 413, …) and, last of all, accidents. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDocument> other(Exception e, HttpServletRequest request) {
        PlatformProblem problem =
                switch (e instanceof ErrorResponse refused
                        ? refused.getStatusCode().value()
                        : 500) {
                    case 400 -> PlatformProblem.MALFORMED_REQUEST;
                    case 404 -> PlatformProblem.NOT_FOUND;
                    case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
                    case 413 -> PlatformProblem.CONTENT_TOO_LARGE;
                    case 503 -> PlatformProblem.UNAVAILABLE;
                    default -> PlatformProblem.INTERNAL_ERROR;
                };
        if (problem == PlatformProblem.INTERNAL_ERROR) {
            LOG.error("unexpected failure of {} {}", request.getMethod(), request.getRequestURI(), e);
        }
        return refused(ProblemException.of(problem), request);
    }

    private static FieldFault fault(FieldError error) {
        String pointer =
                "/" + error.getField().replace('.', '/').replace("[", "/").replace("]", "");
        return FieldFault.of(pointer, lastPart(error.getCodes()));
    }

    /** {@code NotBlank.request.name} and the like end in the constraint's simple name. */
    private static String lastPart(String @org.jspecify.annotations.Nullable [] codes) {
        return codes == null || codes.length == 0
                ? "malformed"
                : switch (codes[codes.length - 1]) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "missing";
                    case "Size" -> "size";
                    default -> "malformed";
                };
    }
}
