package org.etax.registration.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.AccessAnswer;
import org.etax.platform.access.AccessSource;
import org.etax.platform.security.Actor;
import org.etax.platform.security.ActorToken;
import org.etax.registration.person.People;
import org.etax.registration.person.Person;
import org.etax.registration.taxpayer.Taxpayers;
import org.springframework.stereotype.Component;

/**
 * The answer to "may I act for this taxpayer, and if not, why": from this service's own rows, at most two indexed reads. An
 * unknown taxpayer is answered like one that is none of the caller's business.
 */
@Component
class OwnAccessSource implements AccessSource {

    private final People people;
    private final ActingForRows actingFor;
    private final ProgramRows programs;
    private final Taxpayers taxpayers;
    private final Clock clock;

    OwnAccessSource(People people, ActingForRows actingFor, ProgramRows programs, Taxpayers taxpayers, Clock clock) {
        this.people = people;
        this.actingFor = actingFor;
        this.programs = programs;
        this.taxpayers = taxpayers;
        this.clock = clock;
    }

    @Override
    public AccessAnswer ask(ActorToken caller, TaxpayerId taxpayerId) {
        Actor actor = caller.actor();
        LocalDate today = BusinessTime.today(clock);
        return switch (actor.kind()) {
            case PERSON ->
                people.of(actor)
                        .map(person -> answer(
                                taxpayerId, person.id().value(), person.name(), ofPerson(person, taxpayerId, today)))
                        .orElseGet(() -> answer(
                                taxpayerId,
                                actor.account(),
                                actor.name(),
                                new Standing.MayNot("identity-not-verified", null)));
            case PROGRAM -> answer(taxpayerId, actor.client(), actor.client(), ofProgram(actor, taxpayerId, today));
            case OFFICER -> answer(taxpayerId, actor.account(), actor.name(), ofOfficer(actor, taxpayerId, today));
        };
    }

    private Standing ofPerson(Person person, TaxpayerId taxpayerId, LocalDate today) {
        return person.id().equals(taxpayerId)
                ? new Standing.May("SELF", EnumSet.allOf(Right.class))
                : Standing.of(actingFor.links(person.id(), taxpayerId), today);
    }

    private Standing ofProgram(Actor actor, TaxpayerId taxpayerId, LocalDate today) {
        return programs.find(taxpayerId, actor.client())
                .map(program -> program.standing(today))
                .orElseGet(() -> new Standing.MayNot("program-not-authorised", null));
    }

    private Standing ofOfficer(Actor actor, TaxpayerId taxpayerId, LocalDate today) {
        if (!actor.hasRole("officer")) {
            return new Standing.MayNot("not-an-officer", null);
        }
        TaxAuthority own = actor.authority();
        return own != null
                        && taxpayers
                                .authority(taxpayerId, today)
                                .filter(own::covers)
                                .isPresent()
                ? new Standing.May("OFFICER", Set.of(Right.VIEW))
                : new Standing.MayNot("other-authority", null);
    }

    private static AccessAnswer answer(TaxpayerId taxpayerId, String actorId, String name, Standing standing) {
        return switch (standing) {
            case Standing.May may ->
                new AccessAnswer(taxpayerId, actorId, name, may.capacity(), may.rights(), null, null);
            case Standing.MayNot not ->
                new AccessAnswer(taxpayerId, actorId, name, null, Set.of(), not.cause(), not.argument());
        };
    }
}
