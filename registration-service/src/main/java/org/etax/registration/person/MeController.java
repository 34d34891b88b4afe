package org.etax.registration.person;

import jakarta.validation.Valid;
import org.etax.kernel.TaxAuthority;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;
import org.etax.registration.input.NamedPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am. */
@RestController
@RequestMapping("/api/registration/v1/me")
class MeController {

    private final People people;
    private final RealNameVerification verification;

    MeController(People people, RealNameVerification verification) {
        this.people = people;
        this.verification = verification;
    }

    /** Who the caller is, and whether the real name is verified. */
    @GetMapping
    AccountView me() {
        Actor actor = CurrentActor.get();
        PersonView person = actor.kind() == Actor.Kind.PERSON
                ? people.of(actor).map(PersonView::of).orElse(null)
                : null;
        return new AccountView(actor.account(), actor.name(), actor.kind(), actor.authority(), actor.channel(), person);
    }

    /** Verifies the real name (实名认证) with the public security department. */
    @PostMapping("/real-name-verification")
    ResponseEntity<PersonView> verify(IncomingCommand incoming, @Valid @RequestBody NamedPerson person) {
        return verification.verify(CurrentActor.get(), incoming, person.plainName(), person.identity(""));
    }

    /**
     * @param account sign-in name
     * @param name display name of the account
     * @param kind person, program or officer
     * @param authority an officer's tax authority
     * @param channel through which the call comes
     * @param person who it is; null until the real name is verified
     */
    record AccountView(
            String account,
            String name,
            Actor.Kind kind,
            @Nullable TaxAuthority authority,
            String channel,
            @Nullable PersonView person) {}
}
