package org.etax.registration.department;

import java.util.Optional;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** {@code GET /market/v1/enterprises/{creditCode}} of the data exchange. */
@Component
class MarketRegulationOverHttp implements MarketRegulation {

    private final DepartmentLine line;

    MarketRegulationOverHttp(@Value("${etax.market.url:}") String url, @Value("${etax.market.secret:}") String secret) {
        this.line = new DepartmentLine("市场监管 market regulation", url, secret, "etax.market");
    }

    @Override
    public Optional<EnterpriseRecord> find(UnifiedSocialCreditCode creditCode) {
        return line.ask(http -> http.get()
                .uri("/market/v1/enterprises/{creditCode}", creditCode.value())
                .exchangeForRequiredValue((request, response) -> {
                    if (response.getStatusCode() == HttpStatus.NOT_FOUND) {
                        return Optional.<EnterpriseRecord>empty();
                    }
                    if (response.getStatusCode().isError()) {
                        throw new RestClientException("answered " + response.getStatusCode());
                    }
                    return Optional.ofNullable(response.bodyTo(EnterpriseRecord.class));
                }));
    }
}
