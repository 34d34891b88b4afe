package org.etax.platform.audit;

import java.time.Clock;
import org.etax.platform.access.TaxpayerAccess;
import org.etax.platform.lease.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean(destroyMethod = "close")
    AccessLog accessLog(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        return new AccessLog(batches, jdbc, clock);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new AuditTrail(jdbc);
    }

    @Bean
    AuditSearch auditSearch(JdbcClient jdbc, TaxpayerAccess access) {
        return new AuditSearch(jdbc, access);
    }

    @Bean
    AuditSealer auditSealer(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, Leases leases) {
        return new AuditSealer(new AuditSeals(jdbc, transactions, clock), leases);
    }
}
