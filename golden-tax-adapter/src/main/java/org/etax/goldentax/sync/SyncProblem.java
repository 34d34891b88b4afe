package org.etax.goldentax.sync;

import org.etax.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why an operator's act on an item is refused. */
enum SyncProblem implements ProblemCode {
    LATER_VERSION_ARRIVED;

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
