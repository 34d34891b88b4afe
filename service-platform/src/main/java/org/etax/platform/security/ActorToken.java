package org.etax.platform.security;

import java.time.Instant;
import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token together with the actor it names. */
public final class ActorToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Jwt jwt;

    ActorToken(Actor actor, Jwt jwt, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.actor = actor;
        this.jwt = jwt;
        setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    /** The caller's own token, to ask another service in the caller's name. */
    public String bearer() {
        return jwt.getTokenValue();
    }

    /** Before the token's expiry. A token without one never holds. */
    boolean holdsAt(Instant now) {
        Instant expiry = jwt.getExpiresAt();
        return expiry != null && now.isBefore(expiry);
    }

    @Override
    public Object getCredentials() {
        return jwt;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }
}
