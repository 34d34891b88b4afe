package org.etax.gateway.docs;

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
import java.util.List;
import org.etax.gateway.edge.Problem;
import org.etax.gateway.operator.ActKey;
import org.etax.gateway.operator.Operator;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the gateway's own addresses; the words come from the doc comments. */
@Configuration
class DescriptionConfiguration {

    private static final String RULES = """
            What the gateway itself answers: sessions of browsers under `/bff`, and channels, processes and status under \
            `/api/gateway`. Acts under `/api/gateway` carry an `Idempotency-Key`; a repeat within 30 days does nothing and gets the \
            first answer. Unsafe requests of a browser repeat its CSRF token in `X-CSRF-Token`. Refusals are problem documents \
            (RFC 9457) in Chinese, or in English with `Accept-Language: en`. Times are UTC.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Operator.class, ActKey.class);
    }

    @Bean
    OpenAPI description(@Value("${etax.security.taxpayer-issuer}") String taxpayerIssuer) {
        return new OpenAPI()
                .info(new Info()
                        .title("网关 · Gateway")
                        .version("v1")
                        .description(RULES)
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("the gateway")))
                .components(components(taxpayerIssuer))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("session").addList("csrf"));
    }

    @Bean
    OperationCustomizer operationDescription() {
        return OperationDescription::complete;
    }

    @Bean
    OpenApiCustomizer openOperations() {
        return api -> {
            api.setTags(null);
            api.getPaths().forEach((path, item) -> {
                if (path.contains("/public/")) {
                    item.readOperations().forEach(operation -> operation.setSecurity(List.of()));
                }
            });
        };
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }

    private static Components components(String taxpayerIssuer) {
        var components = new Components()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl(taxpayerIssuer + "/protocol/openid-connect/token")
                                                .scopes(new Scopes()))))
                .addSecuritySchemes("session", key(SecurityScheme.In.COOKIE, "etax-session"))
                .addSecuritySchemes("csrf", key(SecurityScheme.In.HEADER, "X-CSRF-Token"));
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach(components::addSchemas);
        return components;
    }

    private static SecurityScheme key(SecurityScheme.In place, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(place).name(name);
    }
}
