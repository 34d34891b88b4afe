package org.etax.platform.time;

import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system clock, or in a sandbox installation the clock that {@code etax.clock.url} keeps. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnProperty("etax.clock.url")
    @ConditionalOnMissingBean
    Clock sandboxClock(@org.springframework.beans.factory.annotation.Value("${etax.clock.url}") URI url) {
        return new SandboxClock(url);
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
