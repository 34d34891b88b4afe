package org.etax.platform.progress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProgressProperties.class)
class ProgressConfiguration {

    @Bean
    ProgressStreams progressStreams(ProgressProperties properties, JsonMapper json, MeterRegistry meters) {
        ProgressStreams streams = new ProgressStreams(properties, json);
        Gauge.builder("etax.progress.viewers", streams, ProgressStreams::viewers)
                .description("Streams of progress that are open")
                .register(meters);
        return streams;
    }
}
