package org.etax.registration.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.springframework.stereotype.Service;

/** Finds people: by the account they signed in with, or by the identity document that somebody names. */
@Service
public class People {

    private final PersonRows rows;
    private final SignInRows signIns;
    private final Cache<Account, Person> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    People(PersonRows rows, SignInRows signIns) {
        this.rows = rows;
        this.signIns = signIns;
    }

    /** Who signed in, if the real name is verified. An account never changes hands, so a found person is kept a minute. */
    public Optional<Person> of(Actor actor) {
        Account account = new Account(actor.issuer(), actor.subject());
        Person person = known.getIfPresent(account);
        if (person != null) {
            return Optional.of(person);
        }
        Optional<Person> found = signIns.holder(actor).map(rows::get);
        found.ifPresent(one -> known.put(account, one));
        return found;
    }

    /**
     * Who signed in.
     *
     * @throws ProblemException WRONG_REALM for an officer or a program, IDENTITY_NOT_VERIFIED without a verified real name
     */
    public Person require(Actor actor) {
        if (actor.kind() != Actor.Kind.PERSON) {
            throw ProblemException.of(PlatformProblem.WRONG_REALM);
        }
        return of(actor).orElseThrow(() -> ProblemException.of(PlatformProblem.IDENTITY_NOT_VERIFIED));
    }

    /** The person acting for himself: how acts without another taxpayer are recorded. */
    public Acting asSelf(Actor actor, Person person) {
        return new Acting(actor, person.id().value(), person.name(), "SELF", person.id());
    }

    /** The person with this identity document, if anybody named him before. */
    public Optional<TaxpayerId> find(ResidentId identity) {
        return rows.holder(identity);
    }

    /**
     * The person with this identity document, made known by this call if need be. Real-name verification later finds the
     * same person, so relations can be written before somebody has signed in for the first time.
     */
    public TaxpayerId named(String name, ResidentId identity) {
        return rows.claim(name, identity);
    }

    private record Account(String issuer, String subject) {}
}
