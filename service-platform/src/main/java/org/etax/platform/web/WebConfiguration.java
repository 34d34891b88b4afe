package org.etax.platform.web;

import org.etax.platform.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
@Import(ProblemErrorController.class)
class WebConfiguration {

    @Bean
    WebMvcConfigurer declaredParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new DeclaredParameters()).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }

    @Bean
    SimpleModule storableTexts() {
        return new SimpleModule("storable-texts").addDeserializer(String.class, new StorableText());
    }

    /** After the filter that opens the request's trace, before all others. */
    @Bean
    FilterRegistrationBean<LastResortFilter> lastResort(ProblemWriter problems) {
        FilterRegistrationBean<LastResortFilter> filter = new FilterRegistrationBean<>(new LastResortFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            ProblemWriter problems,
            @Value("${etax.web.body-limit}") DataSize limit,
            @Value("${etax.web.streamed-path}") String streamedPath) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(limit.toBytes(), streamedPath, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
