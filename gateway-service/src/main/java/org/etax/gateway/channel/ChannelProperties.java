package org.etax.gateway.channel;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The channels as configuration: adding one is adding a row.
 *
 * @param channels by realm, then by the client's id in Keycloak
 */
@ConfigurationProperties("etax")
record ChannelProperties(@DefaultValue Map<String, Map<String, Channel>> channels) {}
