package org.etax.invoice.classification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClassificationConfiguration {

    @Bean
    ClassificationTable classificationTable() {
        return ClassificationTable.bundled();
    }

    @Bean
    RateBook rateBook() {
        return RateBook.bundled();
    }
}
