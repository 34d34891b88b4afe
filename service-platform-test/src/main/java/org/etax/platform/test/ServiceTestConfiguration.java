package org.etax.platform.test;

import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts the SQL guard around the data source, and makes the settable clock and the topics of other services. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    @Bean
    static BeanPostProcessor sqlGuard() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .queryTransformer(new SqlGuard(source))
                                .build()
                        : bean;
            }
        };
    }

    /** The topics of the services that do not run in the test. */
    @Bean
    KafkaAdmin.NewTopics neighboursTopics(@Value("${etax.service}") String service) {
        return new KafkaAdmin.NewTopics(Stream.of("registration", "invoice", "declaration", "goldentax")
                .filter(neighbour -> !neighbour.equals(service))
                .map(neighbour -> new NewTopic("etax." + neighbour + ".v1", 2, (short) 1))
                .toArray(NewTopic[]::new));
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }
}
