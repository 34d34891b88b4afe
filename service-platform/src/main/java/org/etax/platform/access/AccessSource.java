package org.etax.platform.access;

import org.etax.kernel.TaxpayerId;
import org.etax.platform.security.ActorToken;

/** Who knows the rights to act: registration-service, asked with the caller's own token. */
public interface AccessSource {

    /**
     * @throws AccessSourceUnreachable when no answer could be had
     */
    AccessAnswer ask(ActorToken caller, TaxpayerId taxpayerId);

    /** The source did not answer: that is neither yes nor no. */
    final class AccessSourceUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AccessSourceUnreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
