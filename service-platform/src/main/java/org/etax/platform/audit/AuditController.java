package org.etax.platform.audit;

import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done for a taxpayer and who read its data, for the taxpayer itself and its officers. */
@RestController
@RequestMapping("/api/${etax.service}/v1/taxpayers/{taxpayerId}")
class AuditController {

    private final AuditTrail trail;
    private final AccessLog log;

    AuditController(AuditTrail trail, AccessLog log) {
        this.trail = trail;
        this.log = log;
    }

    /** Who changed what for the taxpayer. */
    @GetMapping("/audit-entries")
    @Requires(Right.VIEW)
    Page<AuditTrail.Entry> entries(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "50") int limit) {
        return trail.page(acting.taxpayerId(), order, Cursor.parse(after), Page.checked(limit));
    }

    /** Computes the chain of sealed audit entries again and tells whether it is intact. */
    @GetMapping("/audit-verification")
    @Requires(Right.VIEW)
    AuditTrail.ChainVerification verification(Acting acting) {
        return trail.verify(acting.taxpayerId());
    }

    /**
     * Who has read the taxpayer's data, when and for what purpose.
     *
     * @param reader only reads by callers of this kind
     */
    @GetMapping("/access-entries")
    @Requires(Right.VIEW)
    Page<AccessLog.Read> reads(
            Acting acting,
            @RequestParam(required = false) Actor.@Nullable Kind reader,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "50") int limit) {
        log.flush();
        return log.of(acting.taxpayerId(), reader, order, Cursor.parse(after), Page.checked(limit));
    }
}
