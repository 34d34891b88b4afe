package org.etax.declaration.extension;

import org.etax.kernel.TaxAuthority;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;

/**
 * An officer who acts for an authority.
 *
 * @param account staff number
 * @param name display name
 * @param authority for which
 */
record Officer(String account, String name, TaxAuthority authority) {

    /** @throws ProblemException FORBIDDEN when the caller belongs to no authority */
    static Officer calling() {
        Actor actor = CurrentActor.get();
        TaxAuthority authority = actor.authority();
        if (authority == null) {
            throw ProblemException.of(PlatformProblem.FORBIDDEN);
        }
        return new Officer(actor.account(), actor.name(), authority);
    }

    /** Whether he may look at what concerns that authority: he is there, above or below. */
    boolean mayLookAt(TaxAuthority other) {
        return authority.covers(other) || other.covers(authority);
    }
}
