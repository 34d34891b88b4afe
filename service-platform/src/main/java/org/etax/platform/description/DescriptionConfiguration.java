package org.etax.platform.description;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.etax.platform.access.Acting;
import org.etax.platform.command.IncomingCommand;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Describes {@link Acting} and {@link IncomingCommand} as what a client sends: a part of the path and a header. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Acting.class, IncomingCommand.class);
    }

    @Bean
    ModelConverter recordDescription() {
        return new RecordDescription();
    }

    @Bean
    OperationCustomizer platformParameters() {
        return (operation, handler) -> {
            if (takes(handler, Acting.class)) {
                add(operation, new Parameter().in("path").name("taxpayerId").required(true));
            }
            if (takes(handler, IncomingCommand.class)) {
                add(
                        operation,
                        new Parameter()
                                .in("header")
                                .name(IncomingCommand.HEADER)
                                .required(true));
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }

    private static void add(Operation operation, Parameter parameter) {
        boolean present = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(one -> parameter.getName().equals(one.getName()));
        if (!present) {
            operation.addParametersItem(parameter.schema(new StringSchema()));
        }
    }
}
