package org.etax.platform.test;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.AccessAnswer;
import org.etax.platform.access.AccessSource;
import org.etax.platform.security.ActorToken;

/**
 * Answers questions about rights where registration-service does not run; a test declares it as a bean and grants. The real
 * answers are tested in registration-service and end to end.
 */
public final class GrantedRights implements AccessSource {

    private final Map<String, Set<Right>> grants = new ConcurrentHashMap<>();

    /** Lets the account act for the taxpayer. */
    public void grant(String account, TaxpayerId taxpayerId, Right... rights) {
        grants.put(account + taxpayerId, Set.of(rights));
    }

    @Override
    public AccessAnswer ask(ActorToken caller, TaxpayerId taxpayerId) {
        Set<Right> rights = grants.getOrDefault(caller.actor().account() + taxpayerId, Set.of());
        return new AccessAnswer(
                taxpayerId,
                caller.actor().account(),
                caller.actor().name(),
                rights.isEmpty() ? null : "LEGAL_REPRESENTATIVE",
                rights,
                rights.isEmpty() ? "no-relation" : null,
                null);
    }
}
