package org.etax.platform.time;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Real time plus an offset which all processes of a sandbox installation read from one place, so that a demonstration can reach
 * the filing window. It never goes back; while the place is silent the last offset holds. A process whose clock has never been
 * read would live on another day than the rest, so it waits for the first reading and does not start without one.
 */
final class SandboxClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxClock.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_READS = Duration.ofMillis(250);

    private final RestClient source;
    private volatile @Nullable Duration ahead;

    /** @throws IllegalStateException when the place stays silent for half a minute */
    SandboxClock(URI url) {
        this(url, LONGEST_WAIT);
    }

    SandboxClock(URI url, Duration longestWait) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(1));
        this.source = RestClient.builder().baseUrl(url).requestFactory(requests).build();
        long end = System.nanoTime() + longestWait.toNanos();
        read();
        if (ahead == null) {
            LOG.warn("the sandbox clock at {} is silent and is waited for, {} at most", url, longestWait);
        }
        while (ahead == null) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("the sandbox clock at " + url + " is silent");
            }
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
            read();
        }
    }

    @Scheduled(fixedDelay = 250)
    void read() {
        try {
            Offset offset = source.get().retrieve().body(Offset.class);
            Duration known = ahead;
            if (offset != null && (known == null || offset.offsetSeconds() > known.toSeconds())) {
                ahead = Duration.ofSeconds(offset.offsetSeconds());
                LOG.info("sandbox clock is real time and {}", ahead);
            }
        } catch (RestClientException e) {
            LOG.debug("sandbox clock not read: {}", e.getMessage());
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    private Duration offset() {
        return Objects.requireNonNull(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset());
    }

    private record Offset(long offsetSeconds) {}
}
