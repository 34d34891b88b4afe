package org.etax.goldentax.operator;

import org.etax.platform.operations.BackgroundWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the adapter has not finished, for operators. */
@Configuration(proxyBeanMethods = false)
class AdapterWorkload {

    @Bean
    BackgroundWork deliveryWork() {
        return new BackgroundWork("core-delivery", """
                /* cross-taxpayer */ select count(*), min(created_at) from sync_item
                where state in ('PENDING', 'SENT', 'RETRYING')""");
    }

    @Bean
    BackgroundWork stoppedWork() {
        return new BackgroundWork("core-stopped", """
                /* cross-taxpayer */ select count(*), min(created_at) from sync_item where state in ('REJECTED', 'MANUAL')""");
    }

    @Bean
    BackgroundWork openingLoadWork() {
        return new BackgroundWork(
                "opening-loads", "select count(*), min(started_at) from opening_load where state = 'RUNNING'");
    }

    @Bean
    BackgroundWork repairWork() {
        return new BackgroundWork(
                "reconciliation-repairs",
                "select count(*), min(started_at) from reconciliation where state = 'REPAIRING'");
    }
}
