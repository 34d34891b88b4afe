package org.etax.platform.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.etax.platform.problem.ProblemDocument;

/** What holds for the whole API of a service. */
final class ApiDescription {

    static final String TOKEN = "token";
    static final String SESSION = "session";
    static final String CSRF = "csrf";
    static final String PROBLEM = "ProblemDocument";

    private static final Map<String, String> TITLES = Map.of(
            "registration", "登记 · Registration",
            "invoice", "发票 · Invoices",
            "declaration", "申报、台账与缴款 · Declaration, ledger and payment",
            "goldentax", "金税三期同步 · Sync with Golden Tax III");

    private static final String RULES = """
            All paths go through the gateway.

            * **Who calls.** Programs send `Authorization: Bearer …` (OAuth 2.0 client credentials at the realm `taxpayers`); browsers \
            have the gateway's session cookie and repeat its CSRF token in `X-CSRF-Token`. Each operation names the right that it asks for; \
            for whom a program may act is at `GET /api/registration/v1/me/authorisations`, for whom a person may at \
            `GET /api/registration/v1/me/taxpayers`; `GET /api/registration/v1/taxpayers/{taxpayerId}/access` tells which rights the caller has, and if none, why.
            * **Nothing twice.** Acts carry an `Idempotency-Key` of the caller's own. A repeat gets the first answer with \
            `Idempotency-Replayed: true`; the same key with another body is refused. \
            `GET …/taxpayers/{taxpayerId}/commands/{key}` finds an act by its key.
            * **Refusals** are problem documents (RFC 9457) in Chinese, or in English with `Accept-Language: en`. `code` is stable, \
            `errors[].pointer` is a JSON pointer into the body (`/lines/0/price`) or the bare name of a parameter or header \
            (`month`, `If-Match`), `traceId` finds the request in the logs.
            * **Lists** come oldest first: `?limit=` (at most 500) and `?after=` with the answer's `next`; some take `?order=DESCENDING`. \
            Rows stand in the order in which they were begun, so one that was being written may come to stand before your cursor: who \
            collects goes back a minute now and then, and knows rows by their ids.
            * **Money** is yuan as decimal text with two places, never a JSON number. Times are UTC; tax days are days in Beijing.""";

    private ApiDescription() {}

    /** @param taxpayerIssuer where programs get their tokens */
    static OpenAPI of(String service, URI taxpayerIssuer) {
        return new OpenAPI()
                .info(new Info()
                        .title(TITLES.getOrDefault(service, service))
                        .version("v1")
                        .description(RULES)
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("the gateway")))
                .components(components(taxpayerIssuer))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .addSecurityItem(new SecurityRequirement().addList(SESSION).addList(CSRF));
    }

    private static Components components(URI taxpayerIssuer) {
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl(taxpayerIssuer + "/protocol/openid-connect/token")
                                                .scopes(new Scopes()))))
                .addSecuritySchemes(SESSION, key(SecurityScheme.In.COOKIE, "etax-session"))
                .addSecuritySchemes(CSRF, key(SecurityScheme.In.HEADER, "X-CSRF-Token"));
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(ProblemDocument.class))
                .referencedSchemas
                .forEach(components::addSchemas);
        return components;
    }

    private static SecurityScheme key(SecurityScheme.In place, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(place).name(name);
    }
}
