package org.etax.registration.refusal;

import org.etax.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why registration-service says no: one code for each cause, its texts in {@code problems/registration*.properties}. */
public enum RegistrationProblem implements ProblemCode {
    /** Another department did not answer; nothing was done. */
    DEPARTMENT_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),

    // real name
    REAL_NAME_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT),
    RESIDENT_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
    SIGN_IN_BOUND_OTHERWISE(HttpStatus.CONFLICT),

    // registering an enterprise
    ENTERPRISE_UNKNOWN(HttpStatus.NOT_FOUND),
    ENTERPRISE_STRUCK_OFF(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_NAMED_IN_RECORD(HttpStatus.FORBIDDEN),
    CREDIT_CODE_CLAIMED(HttpStatus.CONFLICT),
    RECORD_CHANGED(HttpStatus.CONFLICT),
    REGION_NOT_SERVED(HttpStatus.UNPROCESSABLE_CONTENT),

    // people and programs
    ALREADY_RELATED(HttpStatus.CONFLICT),
    GRANT_EXCEEDS_OWN_RIGHTS(HttpStatus.FORBIDDEN),
    ROLE_FROM_REGISTRATION(HttpStatus.UNPROCESSABLE_CONTENT),
    RELATION_NOT_OPEN(HttpStatus.CONFLICT),
    INVITATION_NAMES_ANOTHER(HttpStatus.CONFLICT),

    // opening load
    CORE_NUMBER_CONFLICT(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RegistrationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
