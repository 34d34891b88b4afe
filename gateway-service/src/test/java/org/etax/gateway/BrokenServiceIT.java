package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
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

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").stringValue();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
