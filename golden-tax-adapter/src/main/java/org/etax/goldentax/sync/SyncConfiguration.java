package org.etax.goldentax.sync;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncSettings.class)
class SyncConfiguration {

    @Bean
    BacklogMeters backlogMeters(MeterRegistry meters, SyncRows rows) {
        return new BacklogMeters(meters, rows);
    }
}
