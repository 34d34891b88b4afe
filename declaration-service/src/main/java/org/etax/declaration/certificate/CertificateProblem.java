package org.etax.declaration.certificate;

import org.etax.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why there is no certificate. */
public enum CertificateProblem implements ProblemCode {
    /** The treasury has not entered the money. */
    NOT_IN_TREASURY,
    /** The money came too late and is overpaid: it paid no tax. */
    PAID_NO_TAX,
    /** The taxpayer's registration has not arrived yet. */
    HOLDER_UNKNOWN;

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
