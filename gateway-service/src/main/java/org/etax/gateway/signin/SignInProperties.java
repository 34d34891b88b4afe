package org.etax.gateway.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long browser sessions live, where their entrance does not say otherwise, and when their tokens are renewed.
 *
 * @param idleTimeout a session without requests ends after this
 * @param absoluteTimeout every session ends after this
 * @param dialogueTimeout the time a person has to fill in Keycloak's form
 * @param renewBefore an access token is renewed when it has less than this to live
 * @param home where a browser goes after sign-in when it named no other place
 */
@ConfigurationProperties("etax.sign-in")
record SignInProperties(
        @DefaultValue("30m") Duration idleTimeout,
        @DefaultValue("8h") Duration absoluteTimeout,
        @DefaultValue("10m") Duration dialogueTimeout,
        @DefaultValue("2m") Duration renewBefore,
        @DefaultValue("/") String home) {}
