package org.etax.platform.security;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom a service believes.
 *
 * @param taxpayerIssuer issuer of the taxpayers' realm
 * @param officerIssuer issuer of the officers' realm
 * @param audience that every token must name
 * @param publicPaths patterns that need no token
 * @param channels realm, that is {@code taxpayers} or {@code officers}, → OAuth client id → channel name
 */
@ConfigurationProperties("etax.security")
public record SecurityProperties(
        URI taxpayerIssuer,
        URI officerIssuer,
        String audience,
        List<String> publicPaths,
        Map<String, Map<String, String>> channels) {

    public SecurityProperties {
        if (taxpayerIssuer == null || officerIssuer == null) {
            throw new IllegalStateException(
                    "etax.security.taxpayer-issuer and etax.security.officer-issuer are not set;"
                            + " e.g. http://localhost:8180/realms/taxpayers");
        }
        audience = audience == null ? "etax" : audience;
        publicPaths = publicPaths == null ? List.of() : List.copyOf(publicPaths);
        channels = channels == null ? Map.of() : Map.copyOf(channels);
    }

    /** The channel of a client; a client without a row is its own channel. */
    String channelOf(Actor.Kind kind, String client) {
        String realm = kind == Actor.Kind.OFFICER ? "officers" : "taxpayers";
        return channels.getOrDefault(realm, Map.of()).getOrDefault(client, client);
    }
}
