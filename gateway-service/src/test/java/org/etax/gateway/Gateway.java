package org.etax.gateway;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.etax.local.KeycloakServer;
import org.etax.local.RedisServer;
import org.etax.local.TestServers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The gateway as a test starts it: on a free port, with the real Redis and Keycloak of {@link TestServers}. */
final class Gateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Gateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with real Redis and Keycloak. */
    static Gateway start(Map<String, Object> settings) {
        return start(TestServers.keycloak(), Clock.systemUTC(), settings);
    }

    /** Starts it with real Redis, a Keycloak of the test's own and the test's clock. */
    static Gateway start(KeycloakServer keycloak, Clock clock, Map<String, Object> settings) {
        var all = new HashMap<String, Object>(Map.of(
                "etax.security.taxpayer-issuer", keycloak.taxpayerIssuer(),
                "etax.security.officer-issuer", keycloak.officerIssuer(),
                "etax.sign-in.taxpayers.client-secret", keycloak.secrets().taxpayerGateway(),
                "etax.sign-in.kiosk.client-secret", keycloak.secrets().kiosk(),
                "etax.sign-in.officers.client-secret", keycloak.secrets().officerGateway()));
        all.putAll(settings);
        return start(clock, all);
    }

    /** Starts it with real Redis and issuers that do not answer, unless the settings say otherwise. */
    static Gateway startWithoutKeycloak(Map<String, Object> settings) {
        return start(Clock.systemUTC(), settings);
    }

    private static Gateway start(Clock clock, Map<String, Object> settings) {
        var all = new HashMap<String, Object>(Map.of(
                "server.port", 0,
                "management.server.port", 0,
                "spring.data.redis.url", redisUrl(TestServers.redis()),
                "etax.security.taxpayer-issuer", "http://localhost:1/realms/taxpayers",
                "etax.security.officer-issuer", "http://localhost:1/realms/officers",
                "etax.sign-in.taxpayers.client-secret", "none",
                "etax.sign-in.kiosk.client-secret", "none",
                "etax.sign-in.officers.client-secret", "none"));
        all.putAll(settings);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        var application = new SpringApplication(GatewayApplication.class);
        application.setEnvironment(environment);
        application.setAllowBeanDefinitionOverriding(true);
        application.addInitializers(
                (GenericApplicationContext context) -> context.registerBean("clock", Clock.class, () -> clock));
        return new Gateway(application.run());
    }

    int port() {
        return port("local.server.port");
    }

    int managementPort() {
        return port("local.management.port");
    }

    String url(String path) {
        return "http://localhost:" + port() + path;
    }

    /** What a question to the Redis of all tests is answered. */
    static <Answer> Answer askRedis(Function<RedisCommands<String, String>, Answer> question) {
        var redis = TestServers.redis();
        try (var client = RedisClient.create(redisUrl(redis));
                var connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    /** Forgets what earlier tests used up of the allowance of this address, which no larger allowance makes good. */
    static void forgetAllowances() {
        askRedis(redis -> {
            var used = redis.keys("etax:limit:*");
            return used.isEmpty() ? 0 : redis.del(used.toArray(String[]::new));
        });
    }

    private static String redisUrl(RedisServer redis) {
        return "redis://:%s@127.0.0.1:%d".formatted(redis.password(), redis.port());
    }

    private int port(String property) {
        return context.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
