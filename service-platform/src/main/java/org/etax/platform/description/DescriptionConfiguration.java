package org.etax.platform.description;

import io.swagger.v3.oas.models.OpenAPI;
import org.etax.platform.access.Acting;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.security.SecurityProperties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes a service's API to those who program against it; the words come from the doc comments. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Acting.class, IncomingCommand.class);
    }

    @Bean
    OpenAPI description(@Value("${etax.service}") String service, SecurityProperties security) {
        return ApiDescription.of(service, security.taxpayerIssuer());
    }

    @Bean
    OperationCustomizer operationDescription() {
        return OperationDescription::complete;
    }

    @Bean
    OpenApiCustomizer accessDescription(SecurityProperties security) {
        return new AccessDescription(security.publicPaths());
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }
}
