package org.etax.platform.security;

import java.util.Set;
import org.etax.kernel.TaxAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as a verified token says: never as a header says.
 *
 * @param kind person, program or officer
 * @param issuer the realm that vouches
 * @param subject the sign-in at the issuer; never stored in business rows
 * @param client the OAuth client through which the call comes
 * @param name display name
 * @param account the sign-in name; an officer's staff number
 * @param roles roles of the realm
 * @param authority an officer's tax authority
 * @param channel the channel that the client belongs to
 */
public record Actor(
        Kind kind,
        String issuer,
        String subject,
        String client,
        String name,
        String account,
        Set<String> roles,
        @Nullable TaxAuthority authority,
        String channel) {

    /** What kind of caller. */
    public enum Kind {
        /** A person of the taxpayers' realm. */
        PERSON,
        /** A program with its own credential in the taxpayers' realm. */
        PROGRAM,
        /** Somebody of the officers' realm. */
        OFFICER
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
