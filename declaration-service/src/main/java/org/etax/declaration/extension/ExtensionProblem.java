package org.etax.declaration.extension;

import org.etax.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why an act on an extension is refused. */
enum ExtensionProblem implements ProblemCode {
    EXTENSION_OWN_PROPOSAL(HttpStatus.FORBIDDEN),
    EXTENSION_NOT_OWN(HttpStatus.FORBIDDEN),
    EXTENSION_LOWER_AUTHORITY(HttpStatus.FORBIDDEN),
    EXTENSION_DECIDED(HttpStatus.CONFLICT),
    EXTENSION_TOO_LATE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ExtensionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
