package org.etax.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etax.kernel.TaxAuthority;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the actor out of a verified token. */
final class TokenReader implements Converter<Jwt, ActorToken> {

    private final SecurityProperties properties;

    TokenReader(SecurityProperties properties) {
        this.properties = properties;
    }

    @Override
    public ActorToken convert(Jwt jwt) {
        String issuer = String.valueOf(jwt.getClaimAsString("iss"));
        String account = text(jwt, "preferred_username", text(jwt, "sub", ""));
        String client = text(jwt, "azp", "");
        Actor.Kind kind = issuer.equals(properties.officerIssuer().toString())
                ? Actor.Kind.OFFICER
                : account.startsWith("service-account-") ? Actor.Kind.PROGRAM : Actor.Kind.PERSON;
        Set<String> roles = roles(jwt);
        Actor actor = new Actor(
                kind,
                issuer,
                text(jwt, "sub", ""),
                client,
                text(jwt, "name", account),
                account,
                roles,
                kind == Actor.Kind.OFFICER ? authority(jwt) : null,
                properties.channelOf(kind, client));
        return new ActorToken(
                actor, jwt, roles.stream().map(SimpleGrantedAuthority::new).toList());
    }

    private static String text(Jwt jwt, String claim, String fallback) {
        String value = jwt.getClaimAsString(claim);
        return value == null || value.isBlank() ? fallback : value;
    }

    private static @Nullable TaxAuthority authority(Jwt jwt) {
        String code = jwt.getClaimAsString("tax_authority");
        return code == null ? null : new TaxAuthority(code);
    }

    private static Set<String> roles(Jwt jwt) {
        Map<String, Object> access = jwt.getClaimAsMap("realm_access");
        Object roles = access == null ? List.of() : access.get("roles");
        Set<String> names = new TreeSet<>();
        if (roles instanceof Collection<?> many) {
            many.forEach(role -> names.add(String.valueOf(role)));
        }
        return names;
    }
}
