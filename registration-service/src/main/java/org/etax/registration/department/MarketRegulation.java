package org.etax.registration.department;

import java.util.Optional;
import org.etax.kernel.UnifiedSocialCreditCode;

/** Market regulation (市场监管部门), which keeps the enterprise register. */
public interface MarketRegulation {

    /**
     * The register's record of a credit code, empty when there is none.
     *
     * @throws org.etax.platform.problem.ProblemException DEPARTMENT_UNAVAILABLE when it does not answer
     */
    Optional<EnterpriseRecord> find(UnifiedSocialCreditCode creditCode);
}
