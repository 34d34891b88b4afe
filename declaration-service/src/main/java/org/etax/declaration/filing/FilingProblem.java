package org.etax.declaration.filing;

import org.etax.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a return is refused. */
enum FilingProblem implements ProblemCode {
    FACTS_PENDING(HttpStatus.CONFLICT),
    NO_OBLIGATION(HttpStatus.NOT_FOUND),
    PERIOD_NOT_BEGUN(HttpStatus.UNPROCESSABLE_CONTENT),
    LAW_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    PERIOD_NOT_ENDED(HttpStatus.CONFLICT),
    PREFILL_OUTDATED(HttpStatus.CONFLICT),
    FILED_IN_CORE(HttpStatus.CONFLICT),
    ALREADY_FILED(HttpStatus.CONFLICT),
    CORRECTION_OUTDATED(HttpStatus.CONFLICT),
    /** A confirmation of deductions that came too late for the filed return is being undone. */
    DEDUCTIONS_UNSETTLED(HttpStatus.CONFLICT),
    RETURN_HAS_ERRORS(HttpStatus.UNPROCESSABLE_CONTENT),
    FINDINGS_UNCONFIRMED(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    FilingProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
