package org.etax.declaration.payment;

import java.time.LocalDate;
import org.etax.platform.access.RequiresRole;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators compare a day with the treasury's statement again. */
@RestController
@RequestMapping("/api/declaration/v1/operations/treasury-statements")
@RequiresRole("operator")
class StatementController {

    private final StatementReconciliation reconciliation;

    StatementController(StatementReconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Compares a day's payments with the treasury's statement of that day. */
    @PostMapping("/{day}/reconciliation")
    StatementReconciliation.Reconciled reconcile(@PathVariable LocalDate day) {
        return reconciliation.reconcile(day);
    }
}
