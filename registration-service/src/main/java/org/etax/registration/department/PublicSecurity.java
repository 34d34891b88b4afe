package org.etax.registration.department;

import org.etax.kernel.ResidentId;

/** Public security (公安部门), which knows whose resident id is whose: two-factor comparison (二要素核验). */
public interface PublicSecurity {

    /**
     * Whether name and resident id belong together.
     *
     * @throws org.etax.platform.problem.ProblemException DEPARTMENT_UNAVAILABLE when it does not answer
     */
    Verdict compare(String name, ResidentId residentId);

    /** What it says. */
    enum Verdict {
        /** They belong together. */
        MATCH,
        /** The resident id belongs to somebody of another name. */
        MISMATCH,
        /** Nobody has this resident id. */
        NOT_FOUND
    }
}
