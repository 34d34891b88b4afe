package org.etax.platform.time;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A clock that is ahead of real time by an offset which all processes of a sandbox installation read from one place, so that
 * a demonstration can reach the filing window. It never goes back; while the place is silent the last offset holds.
 */
final class SandboxClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxClock.class);

    private final RestClient source;
    private volatile Duration ahead = Duration.ZERO;

    SandboxClock(URI url) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(1));
        this.source = RestClient.builder().baseUrl(url).requestFactory(requests).build();
        read();
    }

    @Scheduled(fixedDelay = 250)
    void read() {
        try {
            Offset offset = source.get().retrieve().body(Offset.class);
            if (offset != null && offset.offsetSeconds() > ahead.toSeconds()) {
                ahead = Duration.ofSeconds(offset.offsetSeconds());
                LOG.info("sandbox clock is {} ahead of real time", ahead);
            }
        } catch (RestClientException e) {
            LOG.debug("sandbox clock not read: {}", e.getMessage());
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    private record Offset(long offsetSeconds) {}
}
