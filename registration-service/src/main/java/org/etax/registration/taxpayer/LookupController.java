package org.etax.registration.taxpayer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.platform.access.AccessPurpose;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AccessLog;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets officers and operators find a taxpayer of their authority. */
@RestController
class LookupController {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int MOST = 50;

    private final LookupRows rows;
    private final FactRows facts;
    private final AccessLog log;
    private final Clock clock;

    LookupController(LookupRows rows, FactRows facts, AccessLog log, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Taxpayers of the caller's authority, and of those below it, whose number or name begins so. Each that is shown has an entry
     * in its access log.
     *
     * @param beginning of the taxpayer number or the name, at least two characters
     */
    @GetMapping("/api/registration/v1/taxpayers")
    Page<FoundTaxpayer> find(
            @RequestParam String beginning,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestHeader(name = AccessPurpose.HEADER, required = false) @Nullable String purpose,
            HttpServletRequest request) {
        Actor actor = CurrentActor.get();
        TaxAuthority authority = authority(actor);
        String text = beginning.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw ProblemException.field("beginning", "size");
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemException.field("limit", "range", 1, MOST);
        }
        LocalDate today = BusinessTime.today(clock);
        Page<TaxpayerId> found = Page.of(
                rows.find(text, authority, today, Cursor.parse(after).key(), limit + 1),
                limit,
                id -> Cursor.of(id.value()));
        String resource = request.getRequestURI();
        String why = AccessPurpose.of(purpose);
        found.items()
                .forEach(id ->
                        log.read(new Acting(actor, actor.account(), actor.name(), capacity(actor), id), resource, why));
        return new Page<>(shown(found.items(), today), found.next());
    }

    private static TaxAuthority authority(Actor actor) {
        TaxAuthority authority = actor.authority();
        if (authority == null || !(actor.hasRole("officer") || actor.hasRole("operator"))) {
            throw ProblemException.of(PlatformProblem.FORBIDDEN);
        }
        return authority;
    }

    private static String capacity(Actor actor) {
        return actor.hasRole("officer") ? "OFFICER" : "OPERATOR";
    }

    private List<FoundTaxpayer> shown(List<TaxpayerId> ids, LocalDate day) {
        Map<TaxpayerId, String> numbers = facts.values(ids, TaxpayerFact.Name.TAXPAYER_NUMBER, day);
        Map<TaxpayerId, String> names = facts.values(ids, TaxpayerFact.Name.NAME, day);
        Map<TaxpayerId, String> authorities = facts.values(ids, TaxpayerFact.Name.TAX_AUTHORITY, day);
        return ids.stream()
                .map(id -> new FoundTaxpayer(id, numbers.get(id), names.get(id), authorities.get(id)))
                .toList();
    }

    /**
     * @param taxpayerId who
     * @param taxpayerNumber 纳税人识别号
     * @param name as registered
     * @param taxAuthority 主管税务机关
     */
    record FoundTaxpayer(
            TaxpayerId taxpayerId,
            @Nullable String taxpayerNumber,
            @Nullable String name,
            @Nullable String taxAuthority) {}
}
