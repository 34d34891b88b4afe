package org.etax.goldentax.core;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the core is called.
 *
 * @param url base address of the core's service bus
 * @param secret bearer credential
 * @param channelId channel_id, where it is not the one of {@code core-codes.yaml}
 * @param rate messages a second that the core bears from this bureau
 * @param concurrency messages under way at one time, for each instance
 * @param timeout after which an answer is no longer waited for
 * @param longestPause most that an announcement of the core ({@code Retry-After}) is obeyed before it is asked again
 */
@ConfigurationProperties("etax.core")
record CoreSettings(
        @Nullable URI url,
        @Nullable String secret,
        @Nullable String channelId,
        @DefaultValue("50") int rate,
        @DefaultValue("8") int concurrency,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("5m") Duration longestPause) {

    CoreSettings {
        if (url == null || url.toString().isBlank() || secret == null || secret.isBlank()) {
            throw new IllegalStateException(
                    "etax.core.url and etax.core.secret are not set, e.g. http://localhost:8090 and its credential");
        }
        if (rate < 1 || concurrency < 1) {
            throw new IllegalStateException("etax.core.rate and etax.core.concurrency must be at least 1");
        }
    }

    URI address() {
        return URI.create(url + "/core/esb");
    }

    String bearer() {
        return "Bearer " + secret;
    }
}
