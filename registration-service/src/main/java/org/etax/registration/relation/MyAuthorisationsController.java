package org.etax.registration.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;
import org.etax.registration.taxpayer.Taxpayers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For whom a program may act. */
@RestController
class MyAuthorisationsController {

    private final ProgramRows programs;
    private final Taxpayers taxpayers;
    private final Clock clock;

    MyAuthorisationsController(ProgramRows programs, Taxpayers taxpayers, Clock clock) {
        this.programs = programs;
        this.taxpayers = taxpayers;
        this.clock = clock;
    }

    /** The taxpayers that have authorised the calling program, with what it may do for them today. */
    @GetMapping("/api/registration/v1/me/authorisations")
    Page<AuthorisingTaxpayer> authorisations(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        Actor actor = CurrentActor.get();
        if (actor.kind() != Actor.Kind.PROGRAM) {
            throw ProblemException.of(PlatformProblem.WRONG_REALM);
        }
        LocalDate today = BusinessTime.today(clock);
        List<ProgramRows.Authorisation> oneMore =
                programs.openTo(actor.client(), today, Cursor.parse(after).key(), Page.checked(limit) + 1);
        Map<TaxpayerId, String> names = taxpayers.names(
                oneMore.stream().map(ProgramRows.Authorisation::taxpayerId).toList(), today);
        return Page.of(
                oneMore.stream()
                        .map(one -> new AuthorisingTaxpayer(
                                one.taxpayerId(), names.get(one.taxpayerId()), one.rights(), one.expiresOn()))
                        .toList(),
                limit,
                one -> Cursor.of(one.taxpayerId().value()));
    }

    /**
     * @param taxpayerId for whom
     * @param name as registered
     * @param rights what the program may do
     * @param expiresOn last day
     */
    record AuthorisingTaxpayer(
            TaxpayerId taxpayerId, @Nullable String name, Set<Right> rights, LocalDate expiresOn) {}
}
