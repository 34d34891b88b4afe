package org.etax.platform.write;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class WriteConfiguration {

    @Bean
    DeferredWrites deferredWrites(JdbcTemplate jdbc) {
        return new DeferredWrites(jdbc);
    }
}
