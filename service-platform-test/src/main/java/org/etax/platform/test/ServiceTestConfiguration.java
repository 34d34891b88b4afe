package org.etax.platform.test;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the SQL guard around the data source, and the settable clock and rights where a test wants them. */
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

    @Bean
    TestClock clock() {
        return new TestClock();
    }
}
