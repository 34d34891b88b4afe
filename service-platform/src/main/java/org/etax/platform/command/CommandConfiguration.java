package org.etax.platform.command;

import java.time.Clock;
import java.util.List;
import org.etax.platform.write.DeferredWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    Commands commands(
            JdbcClient jdbc,
            JdbcTemplate template,
            DeferredWrites writes,
            TransactionTemplate transactions,
            JsonMapper json) {
        return new Commands(new CommandRows(jdbc, template, writes), transactions, json);
    }

    @Bean
    WebMvcConfigurer incomingCommands(Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IncomingCommandResolver(clock));
            }
        };
    }
}
