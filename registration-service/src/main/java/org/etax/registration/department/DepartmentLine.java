package org.etax.registration.department;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.etax.platform.problem.ProblemException;
import org.etax.registration.refusal.RegistrationProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The line to one department: its credential, time limits, and a circuit breaker that stops asking while it is down. */
final class DepartmentLine {

    private static final Logger LOG = LoggerFactory.getLogger(DepartmentLine.class);

    private final String department;
    private final RestClient http;
    private final CircuitBreaker breaker;

    DepartmentLine(String department, @Nullable String url, @Nullable String secret, String prefix) {
        if (url == null || secret == null || url.isBlank() || secret.isBlank()) {
            throw new IllegalStateException(prefix + ".url and " + prefix
                    + ".secret are not set, e.g. http://localhost:8090 and its credential");
        }
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build());
        requests.setReadTimeout(Duration.ofSeconds(3));
        this.department = department;
        this.http = RestClient.builder()
                .baseUrl(url)
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBearerAuth(secret))
                .build();
        this.breaker = CircuitBreaker.of(
                prefix,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .build());
    }

    /** @throws ProblemException DEPARTMENT_UNAVAILABLE on every failure of the call */
    <T> T ask(Function<RestClient, T> question) {
        Supplier<T> call = () -> question.apply(http);
        try {
            return breaker.executeSupplier(call);
        } catch (RestClientException | CallNotPermittedException | IllegalStateException e) {
            LOG.warn("{} did not answer: {}", department, e.getClass().getSimpleName());
            throw ProblemException.of(RegistrationProblem.DEPARTMENT_UNAVAILABLE, department);
        }
    }
}
