package org.etax.declaration.extension;

import org.etax.platform.operations.BackgroundWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Approved extensions that are being written into the records of their cohorts, for operators. */
@Configuration(proxyBeanMethods = false)
class ExtensionWorkload {

    @Bean
    BackgroundWork deadlineExtensionWork() {
        return new BackgroundWork("deadline-extensions", """
                select count(*), min(decided_at) from deadline_extension
                where state = 'APPROVED' and next_pass_at is not null""");
    }
}
