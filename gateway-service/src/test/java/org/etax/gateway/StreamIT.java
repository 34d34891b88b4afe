package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams of events pass the gateway as they come. */
class StreamIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Service service;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        service = new Service();
        gateway = Gateway.startWithoutKeycloak(Map.of(
                "etax.services.invoice.url", service.url(),
                "etax.services.invoice.concurrency", "1",
                "etax.services.invoice.streams[0].path", "/api/invoice/v1/streaming",
                "etax.services.invoice.streams[0].concurrency", "1"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.close();
    }

    private HttpResponse<InputStream> open() throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(gateway.url("/api/invoice/v1/streaming")))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private int status(String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(gateway.url(path))).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static BufferedReader lines(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String event(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void passesEachEventOnBeforeTheNextAndTakesNoPlaceOfTheUsualRequests() throws Exception {
        var answer = open();
        var lines = lines(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        service.speak("one");
        assertThat(event(lines)).isEqualTo("data:one");
        assertThat(status("/api/invoice/v1/echo")).isEqualTo(200);
        assertThat(status("/api/invoice/v1/streaming")).isEqualTo(429);
        service.speak("two");
        assertThat(event(lines)).isEqualTo("data:two");
        answer.body().close();
        assertThat(service.left().await(20, TimeUnit.SECONDS))
                .as("the service is told that the viewer went away")
                .isTrue();
    }

    @Test
    void endsStreamsWhenItStopsInsteadOfWaitingForThem() throws Exception {
        var lines = lines(open());
        service.speak("one");
        assertThat(event(lines)).isEqualTo("data:one");
        gateway.close();
        assertThat(event(lines)).as("the stream has ended as it should").isEqualTo("null");
    }
}
