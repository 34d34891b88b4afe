package org.etax.registration.person;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.privacy.PersonalData;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.registration.department.PublicSecurity;
import org.etax.registration.refusal.RegistrationProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Real-name verification (实名认证): public security compares name and resident id, then the account is bound to the one
 * person with that identity. Attempts are counted outside the transaction, so that a refused one counts too.
 */
@Service
class RealNameVerification {

    private final PersonRows people;
    private final SignInRows signIns;
    private final PublicSecurity publicSecurity;
    private final PersonalData personalData;
    private final Commands commands;
    private final Journal journal;
    private final ApplicationEventPublisher listeners;
    private final int attemptsPerDay;

    RealNameVerification(
            PersonRows people,
            SignInRows signIns,
            PublicSecurity publicSecurity,
            PersonalData personalData,
            Commands commands,
            Journal journal,
            ApplicationEventPublisher listeners,
            @Value("${etax.real-name.attempts-per-day}") int attemptsPerDay) {
        this.people = people;
        this.signIns = signIns;
        this.publicSecurity = publicSecurity;
        this.personalData = personalData;
        this.commands = commands;
        this.journal = journal;
        this.listeners = listeners;
        this.attemptsPerDay = attemptsPerDay;
    }

    ResponseEntity<PersonView> verify(Actor actor, IncomingCommand incoming, String name, ResidentId identity) {
        if (actor.kind() != Actor.Kind.PERSON) {
            throw ProblemException.of(PlatformProblem.WRONG_REALM);
        }
        SignInRows.SignIn signIn = signIns.attempt(actor, BusinessTime.dateOf(incoming.receivedAt()));
        TaxpayerId bound = signIn.person();
        if (bound != null && !people.holder(identity).filter(bound::equals).isPresent()) {
            throw ProblemException.of(RegistrationProblem.SIGN_IN_BOUND_OTHERWISE);
        }
        if (bound != null && !people.get(bound).name().equals(name)) {
            throw ProblemException.of(RegistrationProblem.REAL_NAME_MISMATCH);
        }
        if (bound == null) {
            compare(actor, signIn.attempts(), name, identity);
        }
        Acting acting = new Acting(actor, signIn.accountId().value(), actor.name(), "SELF", signIn.accountId());
        // the keyed hash, because a plain one of a resident id could be tried out
        String fingerprint = HexFormat.of().formatHex(personalData.index(name + '|' + identity.number()));
        return commands.execute(
                acting,
                incoming,
                "verify-real-name",
                fingerprint,
                PersonView.class,
                () -> Answer.ok(bind(actor, name, identity, incoming.receivedAt())));
    }

    private void compare(Actor actor, int attempts, String name, ResidentId identity) {
        if (attempts > attemptsPerDay) {
            throw ProblemException.of(RegistrationProblem.TOO_MANY_ATTEMPTS, attemptsPerDay);
        }
        PublicSecurity.Verdict verdict;
        try {
            verdict = publicSecurity.compare(name, identity);
        } catch (ProblemException unavailable) {
            signIns.forgive(actor);
            throw unavailable;
        }
        switch (verdict) {
            case MATCH -> {}
            case MISMATCH -> throw ProblemException.of(RegistrationProblem.REAL_NAME_MISMATCH);
            case NOT_FOUND -> throw ProblemException.of(RegistrationProblem.RESIDENT_UNKNOWN);
        }
    }

    private PersonView bind(Actor actor, String name, ResidentId identity, Instant at) {
        TaxpayerId id = people.claim(name, identity);
        if (!signIns.bind(actor, id, at)) {
            throw ProblemException.of(RegistrationProblem.SIGN_IN_BOUND_OTHERWISE);
        }
        if (people.verified(id, name, at)) {
            listeners.publishEvent(new PersonVerified(id, at));
        }
        Person person = people.get(id);
        Acting self = new Acting(actor, id.value(), person.name(), "SELF", id);
        journal.audit(new AuditRecord(
                id, AuditActor.of(self), "verify-real-name", "sign-in", actor.account(), null, Map.of("bound", true)));
        return PersonView.of(person);
    }
}
