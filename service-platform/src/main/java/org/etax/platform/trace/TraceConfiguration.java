package org.etax.platform.trace;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    TraceParent traceParent(ObjectProvider<Tracer> tracer) {
        return new TraceParent(tracer.getIfAvailable());
    }
}
