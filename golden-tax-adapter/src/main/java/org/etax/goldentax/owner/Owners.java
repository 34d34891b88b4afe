package org.etax.goldentax.owner;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The owning services over HTTP. Every failure is a {@link RestClientException}: ask again later. */
@Component
@EnableConfigurationProperties(OwnerSettings.class)
public class Owners {

    private static final ParameterizedTypeReference<Page<OwnedObject>> PAGE = new ParameterizedTypeReference<>() {};

    private final OwnerSettings settings;
    private final RestClient http;
    private final OwnerToken token;

    Owners(OwnerSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
        requests.setReadTimeout(Duration.ofSeconds(30));
        this.settings = settings;
        this.http = RestClient.builder().requestFactory(requests).build();
        this.token = new OwnerToken(http, settings);
    }

    /**
     * A business day of a domain in one line.
     *
     * @param count objects
     * @param sum of their amounts
     * @param hash over their lines, see {@code docs/contracts/golden-tax.md}
     */
    public record OwnedTotals(LocalDate day, String domain, long count, Money sum, String hash) {}

    /** The totals of a business day as its owner has them. */
    public OwnedTotals totals(LocalDate day, Subject domain) {
        return http.get()
                .uri(path(domain) + "/{day}/{domain}", day, domain)
                .headers(headers -> headers.setBearerAuth(token.bearer()))
                .retrieve()
                .requiredBody(OwnedTotals.class);
    }

    /** The next objects of a business day in order of id; {@code after} is the page's own mark, null at the beginning. */
    public Page<OwnedObject> objects(LocalDate day, Subject domain, @Nullable String after) {
        return http.get()
                .uri(
                        path(domain) + "/{day}/{domain}/items?limit=500&after={after}",
                        day,
                        domain,
                        after == null ? "" : after)
                .headers(headers -> headers.setBearerAuth(token.bearer()))
                .retrieve()
                .requiredBody(PAGE);
    }

    /** Hands taxpayers of the core over to registration-service. */
    public List<OpenedTaxpayer> open(List<CoreTaxpayer> taxpayers) {
        return http.post()
                .uri(settings.registration() + "/api/registration/v1/opening-loads")
                .headers(headers -> headers.setBearerAuth(token.bearer()))
                .body(new OpeningRequest(taxpayers))
                .retrieve()
                .requiredBody(OpeningAnswer.class)
                .taxpayers();
    }

    private String path(Subject domain) {
        return switch (domain) {
            case REGISTRATION -> path(settings.registration(), "registration");
            case INVOICE_SUMMARY -> path(settings.invoice(), "invoice");
            case RETURN, PAYMENT -> path(settings.declaration(), "declaration");
        };
    }

    private static String path(@Nullable URI base, String service) {
        return base + "/api/" + service + "/v1/reconciliation";
    }

    record OpeningRequest(List<CoreTaxpayer> taxpayers) {}

    record OpeningAnswer(List<OpenedTaxpayer> taxpayers) {}
}
