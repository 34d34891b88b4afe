package org.etax.platform.security;

import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the request at hand. */
public final class CurrentActor {

    private CurrentActor() {}

    /** @throws ProblemException NOT_SIGNED_IN when the request carries no verified token */
    public static Actor get() {
        return token().actor();
    }

    /** @throws ProblemException NOT_SIGNED_IN when the request carries no verified token */
    public static ActorToken token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token) {
            return token;
        }
        throw ProblemException.of(PlatformProblem.NOT_SIGNED_IN);
    }
}
