package org.etax.registration.relation;

import java.util.Collection;
import java.util.Set;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.AccessSource;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.CurrentActor;
import org.etax.registration.refusal.RegistrationProblem;
import org.springframework.stereotype.Component;

/** Nobody grants a right that he lacks. */
@Component
class OwnRights {

    private final AccessSource access;

    OwnRights(AccessSource access) {
        this.access = access;
    }

    /** @throws ProblemException GRANT_EXCEEDS_OWN_RIGHTS naming the first right that the caller lacks */
    void mustInclude(TaxpayerId taxpayerId, Collection<Right> granted) {
        Set<Right> own = access.ask(CurrentActor.token(), taxpayerId).rights();
        granted.stream().filter(right -> !own.contains(right)).findFirst().ifPresent(right -> {
            throw ProblemException.of(RegistrationProblem.GRANT_EXCEEDS_OWN_RIGHTS, right.name());
        });
    }
}
