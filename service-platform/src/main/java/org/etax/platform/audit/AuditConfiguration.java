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

    @Bean
    AccessLog accessLog(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        return new AccessLog(batches, jdbc, clock);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        return new AuditTrail(jdbc, transactions, clock);
    }

    @Bean
    AuditSearch auditSearch(JdbcClient jdbc, TaxpayerAccess access) {
        return new AuditSearch(jdbc, access);
    }

    @Bean
    AuditSealer auditSealer(AuditTrail trail, Leases leases) {
        return new AuditSealer(trail, leases);
    }
}
