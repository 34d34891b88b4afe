package org.etax.declaration.obligation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody until when to file and pay. */
@RestController
class TaxCalendarController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final TaxCalendars calendars;

    TaxCalendarController(TaxCalendars calendars) {
        this.calendars = calendars;
    }

    /** The deadlines of a year with what is due by them; this year's when nothing is said. */
    @GetMapping("/api/declaration/v1/public/tax-calendar")
    ResponseEntity<TaxCalendar> calendar(@RequestParam(required = false) @Nullable Integer year) {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(calendars.of(year));
    }

    /** The same as a page that is read without JavaScript. */
    @GetMapping(value = "/api/declaration/v1/public/tax-calendar.html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@RequestParam(required = false) @Nullable Integer year) {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(TaxCalendarPage.of(calendars.of(year)));
    }
}
