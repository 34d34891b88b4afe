package org.etax.declaration.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's rules as beans. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    LedgerData ledgerData() {
        return LedgerData.load();
    }

    @Bean
    Bookkeeping bookkeeping(LedgerData data) {
        return Bookkeeping.of(data);
    }

    @Bean
    PostingRules chart(LedgerData data) {
        return data.postings();
    }

    @Bean
    LevyItems levyItems(Bookkeeping bookkeeping) {
        return bookkeeping.items();
    }
}
