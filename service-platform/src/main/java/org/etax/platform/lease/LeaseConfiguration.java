package org.etax.platform.lease;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

    /** Whoever worked under a lease has stopped by the time that beans are destroyed. */
    @Bean(destroyMethod = "release")
    Leases leases(JdbcClient jdbc, @Value("${etax.instance}") String instance) {
        return new Leases(jdbc, instance);
    }
}
