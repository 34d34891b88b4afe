package org.etax.declaration.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's rules as beans. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Bookkeeping bookkeeping() {
        return Bookkeeping.of(LedgerData.load());
    }

    @Bean
    LevyItems levyItems(Bookkeeping bookkeeping) {
        return bookkeeping.items();
    }
}
