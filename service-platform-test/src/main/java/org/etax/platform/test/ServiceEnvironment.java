package org.etax.platform.test;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.etax.local.PostgresServer;
import org.etax.local.TestServers;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Points a service at the test servers; a test's own initializer comes later and may point elsewhere. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ServiceEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        PostgresServer postgres = TestServers.postgres();
        String database = "test_" + Long.toString(System.nanoTime(), 36);
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", postgres.createDatabase(database));
        settings.put("spring.datasource.username", postgres.username());
        settings.put("spring.datasource.password", postgres.password());
        settings.put("spring.kafka.bootstrap-servers", TestServers.kafka().bootstrapServers());
        settings.put("spring.kafka.consumer.properties.metadata.max.age.ms", "1000");
        settings.put("etax.security.taxpayer-issuer", TestTokens.get().taxpayerIssuer());
        settings.put("etax.security.officer-issuer", TestTokens.get().officerIssuer());
        settings.put("etax.registration.url", "http://127.0.0.1:1");
        settings.put("etax.privacy.keys.1", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("etax.privacy.index-key", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("etax.seal.private-key", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        settings.put("etax.treasury.shared-secret", "treasury-secret-of-the-tests");
        settings.put("etax.audit.seal-every", "200ms");
        settings.put("etax.event.partitions", "2");
        settings.put("etax.instance", database);
        environment.getPropertySources().addFirst(new MapPropertySource("test-servers", settings));
    }
}
