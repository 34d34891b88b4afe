package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.etax.local.RedisServer;
import org.etax.local.ServerProcess;
import org.etax.local.SignIn;
import org.etax.local.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Redis is killed and comes back: meanwhile no session is let in, and programs work on. */
class RedisOutageIT {

    @Test
    void letsNoSessionInWhileRedisIsAwayAndKnowsItAgainAfterwards(@TempDir Path folder) throws Exception {
        var redis = new ServerProcess(new RedisServer(folder, freePort(), "redis-of-this-test"), folder);
        redis.start();
        var address = "redis://:redis-of-this-test@127.0.0.1:"
                + redis.server().ports().getFirst();
        try (redis;
                var service = new Service();
                var gateway = Gateway.start(
                        Map.of("spring.data.redis.url", address, "etax.services.declaration.url", service.url()))) {
            var keycloak = TestServers.keycloak();
            var browser = new Browser(gateway);
            browser.signIn(
                    "taxpayers",
                    "",
                    List.of(Map.of(
                            "username",
                            "sun.tao",
                            "password",
                            keycloak.secrets().demoPassword())));
            assertThat(browser.get("/api/declaration/v1/echo").statusCode()).isEqualTo(200);

            redis.kill();

            var refused = browser.get("/api/declaration/v1/echo");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(JsonMapper.shared().readTree(refused.body()).path("code").stringValue())
                    .isEqualTo("sessions-unavailable");
            assertThat(new Browser(gateway).get("/bff/login/taxpayers").statusCode())
                    .isEqualTo(503);
            var token = new SignIn(
                            keycloak.taxpayerIssuer(),
                            "demo-erp",
                            keycloak.secrets().demoErp())
                    .program();
            assertThat(new Browser(gateway)
                            .get("/api/declaration/v1/echo", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);

            redis.start();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> browser.get("/api/declaration/v1/echo").statusCode() == 200);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
