package org.etax.declaration.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.etax.declaration.rules.Bilingual;
import org.etax.declaration.rules.RulePack;
import org.etax.declaration.rules.RulePacks;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what is to be filed as a file for the taxpayer's own calendar. */
@RestController
class ObligationFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Obligations obligations;
    private final RulePacks packs;
    private final Clock clock;

    ObligationFileController(Obligations obligations, RulePacks packs, Clock clock) {
        this.obligations = obligations;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * What is not filed yet of the last year and the next, as a calendar file (iCalendar, RFC 5545) in the language asked for.
     */
    @GetMapping("/api/declaration/v1/taxpayers/{taxpayerId}/obligation-calendar")
    @Requires(Right.VIEW)
    ResponseEntity<String> file(Acting acting, HttpServletRequest request) {
        LocalDate today = BusinessTime.today(clock);
        List<NamedObligation> open =
                obligations.between(acting.taxpayerId(), today.minusYears(1), today.plusYears(1)).stream()
                        .filter(one -> one.status() != Obligation.Status.FULFILLED)
                        .map(one -> new NamedObligation(
                                one.form(), name(one), one.period().toString(), one.dueOn(), one.dueSource()))
                        .toList();
        boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals("en");
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"obligations.ics\"")
                .body(ObligationFile.of(acting.taxpayerId(), open, clock.instant(), english));
    }

    private Bilingual name(Obligation obligation) {
        return packs.select(obligation.form(), obligation.period(), obligation.dueOn())
                .map(RulePack::name)
                .orElseGet(() -> new Bilingual(obligation.form(), obligation.form()));
    }
}
