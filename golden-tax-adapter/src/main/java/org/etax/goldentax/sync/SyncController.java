package org.etax.goldentax.sync;

import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Requires;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far a taxpayer's results are on their way to the core. */
@RestController
@RequestMapping("/api/goldentax/v1/taxpayers/{taxpayerId}")
class SyncController {

    private final SyncRows rows;

    SyncController(SyncRows rows) {
        this.rows = rows;
    }

    /** What was told to the core system about the taxpayer, and what it answered. */
    @GetMapping("/sync-items")
    @Requires(Right.VIEW)
    Page<SyncItem> items(
            @PathVariable TaxpayerId taxpayerId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        return Page.of(
                rows.of(taxpayerId, Cursor.parse(after).uuid(), Page.checked(limit) + 1),
                limit,
                item -> Cursor.of(item.id()));
    }

    /** One page of it for the officer's file. */
    @GetMapping("/summary")
    @Requires(Right.VIEW)
    SyncSummary summary(@PathVariable TaxpayerId taxpayerId) {
        return rows.summary(taxpayerId);
    }
}
