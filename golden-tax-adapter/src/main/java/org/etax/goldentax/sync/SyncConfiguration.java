package org.etax.goldentax.sync;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.etax.goldentax.core.CorePace;
import org.etax.platform.journal.Buckets;
import org.etax.platform.lease.BucketWorker;
import org.etax.platform.lease.Leases;
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

    /** Starts after and stops before the publisher of events. */
    @Bean
    BucketWorker delivery(
            DeliveryRows rows, DeliveryDesk desk, CorePace pace, Leases leases, SyncSettings settings, Clock clock) {
        return new BucketWorker(
                "delivery", 1, Buckets.COUNT, leases, () -> new DeliveryWorker(rows, desk, pace, settings, clock));
    }
}
