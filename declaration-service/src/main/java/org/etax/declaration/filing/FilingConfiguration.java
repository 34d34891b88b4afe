package org.etax.declaration.filing;

import org.etax.declaration.calendar.BusinessCalendar;
import org.etax.declaration.calendar.FilingDeadlines;
import org.etax.declaration.rules.RulePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law that comes with this version of the service. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

    @Bean
    RulePacks rulePacks() {
        return RulePacks.bundled();
    }

    @Bean
    BusinessCalendar businessCalendar() {
        return BusinessCalendar.bundled();
    }

    @Bean
    FilingDeadlines filingDeadlines(BusinessCalendar calendar) {
        return new FilingDeadlines(calendar);
    }
}
