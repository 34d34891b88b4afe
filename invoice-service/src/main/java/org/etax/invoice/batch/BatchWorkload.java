package org.etax.invoice.batch;

import org.etax.platform.operations.BackgroundWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Batches that are not finished, for operators. */
@Configuration(proxyBeanMethods = false)
class BatchWorkload {

    @Bean
    BackgroundWork invoiceBatchWork() {
        return new BackgroundWork("invoice-batches", """
                /* cross-taxpayer */ select count(*), min(received_at) from batch where state in ('WAITING', 'RUNNING')""");
    }
}
