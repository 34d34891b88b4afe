package org.etax.goldentax.reconciliation;

import java.util.List;
import org.etax.platform.access.RequiresRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What could not be reconciled, for operators. */
@RestController
@RequestMapping("/api/goldentax/v1/operations/reconciliation-troubles")
@RequiresRole("operator")
class TroubleController {

    private final TroubleRows rows;

    TroubleController(TroubleRows rows) {
        this.rows = rows;
    }

    /** Days and domains that could not be compared so far, oldest first; each is tried again by itself. */
    @GetMapping
    List<TroubleView> troubles() {
        return rows.all();
    }
}
