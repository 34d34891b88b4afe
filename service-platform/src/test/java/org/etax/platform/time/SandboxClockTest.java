package org.etax.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxClockTest {

    private HttpServer place;
    private final AtomicInteger reads = new AtomicInteger();

    /** Null while the place cannot answer. */
    private volatile @Nullable Duration offset;

    private volatile int silentReads;

    @BeforeEach
    void openPlace() throws IOException {
        place = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        place.createContext("/clock", exchange -> {
            Duration told = reads.incrementAndGet() > silentReads ? offset : null;
            byte[] body = told == null
                    ? new byte[0]
                    : "{\"offsetSeconds\":%d}".formatted(told.toSeconds()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(told == null ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        place.start();
    }

    @AfterEach
    void closePlace() {
        place.stop(0);
    }

    private SandboxClock start() {
        return start(Duration.ofSeconds(30));
    }

    private SandboxClock start(Duration longestWait) {
        return new SandboxClock(
                URI.create("http://127.0.0.1:" + place.getAddress().getPort() + "/clock"), longestWait);
    }

    private void assertOffset(SandboxClock clock, Duration expected) {
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(expected), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void waitsForItsFirstReadingAndTakesADayInThePast() {
        offset = Duration.ofDays(-40);
        silentReads = 2;
        assertOffset(start(), Duration.ofDays(-40));
        assertThat(reads).hasValue(3);
    }

    @Test
    void doesNotStartWithoutAReading() {
        assertThatThrownBy(() -> start(Duration.ofMillis(300)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is silent");
    }

    @Test
    void neverGoesBackAndKeepsTheLastOffsetWhileThePlaceIsSilent() {
        offset = Duration.ofDays(-40);
        SandboxClock clock = start();
        offset = Duration.ofDays(30);
        clock.read();
        assertOffset(clock, Duration.ofDays(30));
        offset = Duration.ofDays(-40);
        clock.read();
        assertOffset(clock, Duration.ofDays(30));
        offset = null;
        clock.read();
        assertOffset(clock, Duration.ofDays(30));
    }
}
