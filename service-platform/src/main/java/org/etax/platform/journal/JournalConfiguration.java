package org.etax.platform.journal;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    Journal journal(
            JdbcTemplate jdbc,
            JsonMapper json,
            Clock clock,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<JournalListener> listeners) {
        return new Journal(
                new JournalWriter(jdbc, json, clock, tracer.getIfAvailable()),
                listeners.orderedStream().toList());
    }
}
