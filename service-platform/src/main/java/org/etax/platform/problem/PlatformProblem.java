package org.etax.platform.problem;

import org.springframework.http.HttpStatus;

/** The refusals that every service shares. */
public enum PlatformProblem implements ProblemCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    WRONG_REALM(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    PRECONDITION_MISSING(HttpStatus.PRECONDITION_REQUIRED),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
    BUSY(HttpStatus.CONFLICT),
    REPLAY_FAILED(HttpStatus.CONFLICT),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS),
    ACCESS_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE),
    IDENTITY_PROVIDER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),

    // why somebody may not act for a taxpayer
    IDENTITY_NOT_VERIFIED(HttpStatus.FORBIDDEN),
    NO_RELATION(HttpStatus.FORBIDDEN),
    RELATION_ENDED(HttpStatus.FORBIDDEN),
    RELATION_PENDING(HttpStatus.FORBIDDEN),
    RIGHT_MISSING(HttpStatus.FORBIDDEN),
    PROGRAM_NOT_AUTHORISED(HttpStatus.FORBIDDEN),
    PROGRAM_AUTHORISATION_EXPIRED(HttpStatus.FORBIDDEN),
    OTHER_AUTHORITY(HttpStatus.FORBIDDEN),
    NOT_AN_OFFICER(HttpStatus.FORBIDDEN),
    OFFICERS_ONLY_READ(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    PlatformProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public boolean passes() {
        return this == BUSY || this == TOO_MANY_STREAMS || ProblemCode.super.passes();
    }
}
