package org.etax.platform.access;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.etax.platform.audit.AccessLog;
import org.etax.platform.trace.TraceParent;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AccessSource accessSource(@Value("${etax.registration.url}") String url, TraceParent trace, MeterRegistry meters) {
        // blocking on the request's own virtual thread: no selector and no executor in between
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(1));
        requests.setReadTimeout(Duration.ofSeconds(3));
        CircuitBreaker breaker = CircuitBreaker.of(
                "registration-access",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .build());
        Gauge.builder("etax.circuit", breaker, AccessConfiguration::state)
                .description("Whether a neighbour is asked: 0 yes, 1 it is tried again, 2 no")
                .tag("to", "registration")
                .register(meters);
        return new RegistrationAccessSource(
                RestClient.builder().baseUrl(url).requestFactory(requests).build(), breaker, trace);
    }

    private static int state(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 2;
            case HALF_OPEN -> 1;
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
        };
    }

    @Bean
    TaxpayerAccess taxpayerAccess(AccessSource source) {
        return new TaxpayerAccess(source);
    }

    @Bean
    HandlerCheck handlerCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new HandlerCheck(handlers);
    }

    @Bean
    WebMvcConfigurer accessChecks(TaxpayerAccess access, AccessLog log) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(access, log));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActingResolver());
            }
        };
    }
}
