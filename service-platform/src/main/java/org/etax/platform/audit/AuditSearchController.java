package org.etax.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.etax.kernel.BusinessTime;
import org.etax.platform.access.AccessPurpose;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.audit.AuditQuestion.Place;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what for any taxpayer, for auditors (督察审计). */
@RestController
@RequestMapping("/api/${etax.service}/v1/audit-search")
@RequiresRole("auditor")
class AuditSearchController {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSearchController.class);

    private final AuditSearch search;
    private final AccessLog log;
    private final Clock clock;

    AuditSearchController(AuditSearch search, AccessLog log, Clock clock) {
        this.search = search;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Audit entries of all taxpayers within the auditor's authority, oldest first, by who acted (id or name), what was done,
     * for whom and on which days in Beijing; the last seven days when nothing is said, 92 days at most. A page may be short,
     * or empty, and still have a next one. Each taxpayer whose entries are shown has the look in its access log.
     */
    @GetMapping
    Page<AuditSearch.Found> search(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String taxpayerId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        AuditQuestion question = AuditQuestion.of(from, to, actor, action, taxpayerId, BusinessTime.today(clock));
        Place place = Place.parse(Cursor.parse(after), question.from());
        AuditSearch.Result result = search.search(CurrentActor.token(), question, place, Page.checked(limit));
        String purpose = AccessPurpose.of(request.getHeader(AccessPurpose.HEADER));
        result.seen().forEach(acting -> log.read(acting, request.getRequestURI(), purpose));
        LOG.atInfo()
                .addKeyValue("auditor", CurrentActor.get().account())
                .addKeyValue("from", question.from())
                .addKeyValue("to", question.to())
                .addKeyValue("taxpayers", result.seen().size())
                .log("audit search");
        return result.page();
    }
}
