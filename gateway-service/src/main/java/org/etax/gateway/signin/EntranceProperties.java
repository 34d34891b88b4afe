package org.etax.gateway.signin;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The entrances as configuration: adding one is adding a row and a client.
 *
 * @param entrances by name
 */
@ConfigurationProperties("etax")
record EntranceProperties(Map<String, Row> entrances) {

    /**
     * An entrance.
     *
     * @param idleTimeout the usual one when absent
     * @param absoluteTimeout the usual one when absent
     */
    record Row(
            String realm,
            String clientId,
            @Nullable Duration idleTimeout,
            @Nullable Duration absoluteTimeout,
            boolean askAlways) {}
}
