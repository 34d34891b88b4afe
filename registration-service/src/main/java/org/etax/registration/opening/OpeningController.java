package org.etax.registration.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;
import org.etax.registration.input.Identity;
import org.etax.registration.taxpayer.RegionOffice;
import org.etax.registration.taxpayer.RegionOffices;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening loads: a program with the role {@code opening-load} hands over what the core knows. */
@RestController
@RequestMapping("/api/registration/v1/opening-loads")
class OpeningController {

    private final OpeningLoad load;
    private final RegionOffices offices;
    private final Clock clock;

    OpeningController(OpeningLoad load, RegionOffices offices, Clock clock) {
        this.load = load;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Up to 500 taxpayers. The whole load is checked before the first is written; then each is a transaction of its own. It
     * needs no idempotency key, because each taxpayer's 登记序号 is one: after a failure the same load is sent again.
     */
    @PostMapping
    @RequiresRole("opening-load")
    LoadAnswer open(@Valid @RequestBody LoadRequest request) {
        Actor actor = CurrentActor.get();
        List<RegionOffice> competent = checked(request.taxpayers());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditActor by = new AuditActor(
                actor.kind().name(), actor.client(), actor.name(), "OPENING_LOAD", actor.channel(), actor.client());
        List<OpenedTaxpayer> opened = new ArrayList<>();
        for (int i = 0; i < request.taxpayers().size(); i++) {
            opened.add(load.open(request.taxpayers().get(i), competent.get(i), by, at));
        }
        return new LoadAnswer(opened);
    }

    private List<RegionOffice> checked(List<CoreTaxpayer> taxpayers) {
        Set<String> numbers = new HashSet<>();
        List<FieldFault> faults = new ArrayList<>();
        List<RegionOffice> competent = new ArrayList<>();
        for (int i = 0; i < taxpayers.size(); i++) {
            CoreTaxpayer taxpayer = taxpayers.get(i);
            String pointer = "/taxpayers/" + i;
            Identity.creditCode(taxpayer.creditCode(), pointer + "/creditCode");
            for (int p = 0; p < taxpayer.persons().size(); p++) {
                Identity.residentId(taxpayer.persons().get(p).residentId(), pointer + "/persons/" + p + "/residentId");
            }
            if (!numbers.add(taxpayer.djxh())) {
                faults.add(FieldFault.of(pointer + "/djxh", "duplicate"));
            }
            if (!taxpayer.vatStatus().allows(taxpayer.vatStatus().frequency(taxpayer.vatFrequency()))) {
                faults.add(FieldFault.of(pointer + "/vatFrequency", "malformed"));
            }
            competent.add(offices.of(taxpayer.region()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, faults);
        }
        return competent;
    }

    /** @param taxpayers to take over */
    record LoadRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid CoreTaxpayer> taxpayers) {}

    /** @param taxpayers in the order of the request */
    record LoadAnswer(List<OpenedTaxpayer> taxpayers) {}
}
