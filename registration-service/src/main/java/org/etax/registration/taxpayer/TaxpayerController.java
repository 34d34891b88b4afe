package org.etax.registration.taxpayer;

import java.time.Clock;
import java.time.LocalDate;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.page.EntityTag;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a taxpayer. */
@RestController
@RequestMapping("/api/registration/v1/taxpayers/{taxpayerId}")
class TaxpayerController {

    private final Taxpayers taxpayers;
    private final Clock clock;

    TaxpayerController(Taxpayers taxpayers, Clock clock) {
        this.taxpayers = taxpayers;
        this.clock = clock;
    }

    /** @param asOf for which day; today without it */
    @GetMapping
    @Requires(Right.VIEW)
    ResponseEntity<TaxpayerView> profile(
            Acting acting,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        Profile profile = read(acting.taxpayerId(), asOf);
        return ResponseEntity.ok().eTag(EntityTag.of(profile.version())).body(TaxpayerView.of(profile));
    }

    /** The registration on one page, for the officer's file. */
    @GetMapping("/summary")
    @Requires(Right.VIEW)
    TaxpayerSummary summary(Acting acting) {
        return TaxpayerSummary.of(read(acting.taxpayerId(), null));
    }

    private Profile read(TaxpayerId taxpayerId, @Nullable LocalDate asOf) {
        return taxpayers
                .profile(taxpayerId, asOf == null ? BusinessTime.today(clock) : asOf)
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }
}
