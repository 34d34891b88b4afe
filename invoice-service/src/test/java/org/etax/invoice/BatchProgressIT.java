package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etax.invoice.drafting.Drafts;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Progress of a batch, pushed to whoever watches. */
@TestPropertySource(
        properties = {
            "etax.progress.every=50ms",
            "etax.progress.life=2s",
            "etax.progress.heartbeat=200ms",
            "etax.progress.viewers-per-caller=4",
            "etax.invoice.batch.enabled=false"
        })
class BatchProgressIT extends InvoiceServiceIT {

    @Autowired
    MeterRegistry meters;

    /** Streams that were closed by their viewers are counted until the next heartbeat. */
    @AfterEach
    void allLeave() {
        await().atMost(Duration.ofSeconds(20)).until(() -> viewers() == 0);
    }

    private String token() {
        return TestTokens.get().person("lin");
    }

    private String upload(Town.Enterprise seller, int lines) throws Exception {
        String file = IntStream.range(0, lines)
                .mapToObj(
                        i -> json.writeValueAsString(draft("P-" + i, "ORDINARY", Drafts.consumer(), "100.00", "0.01")))
                .collect(Collectors.joining("\n"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + seller.path() + "/invoice-batches"))
                                .header("Authorization", "Bearer " + token())
                                .header("Idempotency-Key", "k-1")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private EventStream watch(String batch, @Nullable String lastEventId) throws Exception {
        return EventStream.open(port, batch + "/progress", token(), lastEventId);
    }

    /** What a worker of another instance writes. */
    private void advance(String batch, String state, int issued) {
        jdbc.sql("update batch set state = ?, issued_lines = ? where taxpayer_id = ? and id = ?::uuid")
                .params(state, issued, batch.split("/")[5], batch.split("/")[7])
                .update();
    }

    private double viewers() {
        return meters.get("etax.progress.viewers").gauge().value();
    }

    @Test
    void tellsEachChangeAndEndsWithTheLast() throws Exception {
        String batch = upload(enterprise("SMALL_SCALE"), 3);
        try (EventStream stream = watch(batch, null)) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            List<String> seen = new ArrayList<>();
            seen.add(stream.next().data().at("/state").asString());
            advance(batch, "RUNNING", 1);
            seen.add(stream.next().data().at("/issued").asString());
            advance(batch, "RUNNING", 2);
            seen.add(stream.next().data().at("/issued").asString());
            advance(batch, "DONE", 3);
            seen.add(stream.next().data().at("/state").asString());
            assertThat(seen).containsExactly("WAITING", "1", "2", "DONE");
            assertThat(stream.next()).as("the stream ends").isNull();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> viewers() == 0);
    }

    @Test
    void goesOnAfterTheLastEventSeenAndIsOverForWhoSawTheEnd() throws Exception {
        String batch = upload(enterprise("SMALL_SCALE"), 3);
        String first;
        try (EventStream stream = watch(batch, null)) {
            first = stream.next().id();
        }
        String last;
        try (EventStream stream = watch(batch, first)) {
            advance(batch, "RUNNING", 2);
            EventStream.Event event = stream.next();
            assertThat(event.data().at("/issued").asInt())
                    .as("not what was seen before")
                    .isEqualTo(2);
            last = event.id();
        }
        advance(batch, "DONE", 3);
        try (EventStream stream = watch(batch, last)) {
            List<EventStream.Event> events = stream.all();
            assertThat(events).hasSize(1);
            last = events.getFirst().id();
        }
        try (EventStream stream = watch(batch, last)) {
            assertThat(stream.status()).isEqualTo(204);
        }
    }

    @Test
    void showsThatItIsAliveAndEndsAfterAWhileSoThatRightsAreLookedAtAnew() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        String batch = upload(seller, 3);
        try (EventStream stream = watch(batch, null)) {
            assertThat(stream.rest()).contains("retry:1000", "\"state\":\"WAITING\"", ":\n");
        }
        rights.grant("lin", seller.id());
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (EventStream stream = watch(batch, null)) {
                return stream.status() == 403;
            }
        });
    }

    @Test
    void refusesStrangersWhatIsNotThereAndTooManyViewers() throws Exception {
        String batch = upload(enterprise("SMALL_SCALE"), 3);
        ServiceClient stranger = new ServiceClient(port, TestTokens.get().person("wang"));
        assertThat(stranger.get(batch + "/progress", "Accept", "text/event-stream")
                        .text("/code"))
                .isEqualTo("no-relation");
        assertThat(lin.get(
                                batch.replaceAll("[^/]+$", "00000000-0000-7000-8000-000000000000") + "/progress",
                                "Accept",
                                "text/event-stream")
                        .text("/code"))
                .isEqualTo("not-found");
        assertThat(lin.get(batch + "/progress", "Accept", "application/json").status())
                .isEqualTo(406);
        List<EventStream> streams = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            streams.add(watch(batch, null));
        }
        assertThat(streams.subList(0, 4)).allMatch(stream -> stream.status() == 200);
        assertThat(streams.getLast().status()).isEqualTo(429);
        assertThat(streams.getLast().header("Retry-After")).isNotEmpty();
        assertThat(streams.getLast().rest()).contains("too-many-streams");
        for (EventStream stream : streams) {
            stream.close();
        }
    }

    @Test
    void forgetsAViewerThatWentAway() throws Exception {
        String batch = upload(enterprise("SMALL_SCALE"), 3);
        EventStream stream = watch(batch, null);
        stream.next();
        assertThat(viewers()).isGreaterThan(0);
        stream.close();
        await().atMost(Duration.ofSeconds(20)).until(() -> viewers() == 0);
    }
}
