package org.etax.platform.journal;

import java.time.Clock;
import org.etax.platform.trace.TraceParent;
import org.etax.platform.write.DeferredWrites;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    Journal journal(
            DeferredWrites writes,
            JsonMapper json,
            Clock clock,
            TraceParent trace,
            ObjectProvider<JournalListener> listeners) {
        return new Journal(
                new JournalWriter(writes, json, clock, trace),
                writes,
                listeners.orderedStream().toList());
    }
}
