package org.etax.registration.taxpayer;

import java.util.List;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a new consumer begins with; it then follows the topic and keeps the higher version of each taxpayer. */
@RestController
class SnapshotController {

    private final Taxpayers taxpayers;

    SnapshotController(Taxpayers taxpayers) {
        this.taxpayers = taxpayers;
    }

    /** Natural persons are left out, as they are in events; a page can therefore be shorter than the limit. */
    @GetMapping("/api/registration/v1/snapshots/taxpayers")
    @RequiresRole("snapshot")
    Page<TaxpayerFactsChanged> snapshot(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        List<TaxpayerFactsChanged> oneMore =
                taxpayers.snapshot(Cursor.parse(after).key(), Page.checked(limit) + 1);
        Page<TaxpayerFactsChanged> page =
                Page.of(oneMore, limit, last -> Cursor.of(last.taxpayerId().value()));
        return new Page<>(page.items().stream().filter(Taxpayers::isPublished).toList(), page.next());
    }
}
