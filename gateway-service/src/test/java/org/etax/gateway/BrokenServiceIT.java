package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A service that is down is not asked again and again, and is found again when it is back. */
class BrokenServiceIT {

    private static final String ECHO = "/api/declaration/v1/echo";

    @Test
    void restsABrokenServiceAndLetsItInAgainWithoutHurtingItsNeighbour() throws IOException {
        int port = freePort();
        try (var neighbour = new Service();
                var gateway = Gateway.startWithoutKeycloak(Map.of(
                        "etax.services.declaration.url",
                        "http://127.0.0.1:" + port,
                        "etax.services.invoice.url",
                        neighbour.url()))) {
            var caller = new Browser(gateway);

            var failures =
                    IntStream.range(0, 20).mapToObj(n -> caller.get(ECHO)).toList();
            assertThat(failures).extracting(BrokenServiceIT::code).containsOnly("service-unreachable");

            var refused = caller.get(ECHO);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(code(refused)).isEqualTo("service-unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(caller.get("/api/invoice/v1/echo").statusCode()).isEqualTo(200);

            try (var back = new Service(port)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> caller.get(ECHO).statusCode() == 200);
                assertThat(back.url()).endsWith(":" + port);
            }
        }
    }

    @Test
    void aCallerWhoNeverSendsItsBodyDoesNotMakeAServiceLookBroken() throws IOException {
        Gateway.forgetAllowances();
        try (var service = new Service();
                var gateway = Gateway.startWithoutKeycloak(Map.of(
                        "etax.services.declaration.url",
                        service.url(),
                        "etax.services.declaration.response-timeout",
                        "500ms",
                        "etax.limits.buckets.anonymous.capacity",
                        "1000"))) {
            var stalled = new ArrayList<Socket>();
            for (int i = 0; i < 60; i++) {
                stalled.add(beginPost(gateway.port()));
            }
            for (var one : stalled) {
                assertThat(statusLine(one)).contains(" 408 ");
                one.close();
            }
            assertThat(new Browser(gateway).get(ECHO).statusCode()).isEqualTo(200);
        }
    }

    private static Socket beginPost(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(("""
                POST /api/declaration/v1/public/echo HTTP/1.1\r
                Host: localhost:%d\r
                Content-Type: application/json\r
                Content-Length: 10\r
                \r
                {""".formatted(port)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").stringValue();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
