package org.etax.platform.access;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.security.ActorToken;
import org.etax.platform.trace.TraceParent;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks registration-service over HTTP, as a part of the request's trace. */
final class RegistrationAccessSource implements AccessSource {

    private final RestClient registration;
    private final CircuitBreaker breaker;
    private final TraceParent trace;

    RegistrationAccessSource(RestClient registration, CircuitBreaker breaker, TraceParent trace) {
        this.trace = trace;
        this.registration = registration;
        this.breaker = breaker;
    }

    @Override
    public AccessAnswer ask(ActorToken caller, TaxpayerId taxpayerId) {
        try {
            return breaker.executeSupplier(() -> registration
                    .get()
                    .uri("/api/registration/v1/taxpayers/{taxpayerId}/access", taxpayerId.value())
                    .headers(headers -> {
                        headers.setBearerAuth(caller.bearer());
                        String traceParent = trace.header();
                        if (traceParent != null) {
                            headers.set(TraceParent.HEADER, traceParent);
                        }
                    })
                    .retrieve()
                    .onStatus(HttpStatusCode::isError, (request, response) -> {
                        throw new RestClientException("registration-service answered " + response.getStatusCode());
                    })
                    .requiredBody(AccessAnswer.class));
        } catch (RestClientException | CallNotPermittedException | IllegalStateException e) {
            throw new AccessSourceUnreachable("registration-service cannot be asked", e);
        }
    }
}
