package org.etax.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WholeAnswerTest {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ServerSocket peer;

    @BeforeEach
    void open() throws Exception {
        peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws Exception {
        peer.close();
    }

    /** The peer takes one call, says this, and falls silent with the connection open. */
    private void says(String answer) {
        Thread.ofVirtual().start(() -> {
            try (Socket call = peer.accept()) {
                call.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                call.getOutputStream().flush();
                call.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private HttpResponse<String> call(Duration limit) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + peer.getLocalPort() + "/"))
                .timeout(limit)
                .build();
        return WholeAnswer.to(request, http, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isGivenWithItsBody() throws Exception {
        says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(call(Duration.ofSeconds(30)).body()).isEqualTo("ok");
    }

    @Test
    void isGivenUpWhenThePeerFallsSilentAfterTheHeaders() {
        says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
        assertThatThrownBy(() -> call(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void isGivenUpWhenThePeerSaysNothing() {
        says("");
        assertThatThrownBy(() -> call(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void saysWhenNobodyIsThere() throws Exception {
        peer.close();
        assertThatThrownBy(() -> call(Duration.ofSeconds(30))).isInstanceOf(ConnectException.class);
    }
}
