package org.etax.platform.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.command.IncomingCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** What the platform adds to a handler: who may call it, the idempotency key, and how it refuses. */
final class OperationDescription {

    private OperationDescription() {}

    static Operation complete(Operation operation, HandlerMethod handler) {
        operation.setTags(List.of(room(handler)));
        if (takes(handler, Acting.class)) {
            add(
                    operation,
                    new Parameter()
                            .in("path")
                            .name("taxpayerId")
                            .description("The bureau's id of the taxpayer acted for"));
        }
        if (takes(handler, IncomingCommand.class)) {
            add(
                    operation,
                    new Parameter()
                            .in("header")
                            .name(IncomingCommand.HEADER)
                            .description("The caller's own number of this act: 1 to 64 of A-Z a-z 0-9 . _ : -")
                            .schema(new StringSchema().pattern("^" + IncomingCommand.KEY + "$")));
        }
        String access = access(handler);
        if (access != null) {
            String text = operation.getDescription();
            operation.setDescription(text == null ? access : text + "\n\n" + access);
        }
        operation.getResponses().addApiResponse("default", refusal());
        return operation;
    }

    /** The business package of the handler. */
    private static String room(HandlerMethod handler) {
        String name = handler.getBeanType().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static @Nullable String access(HandlerMethod handler) {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            return "Asks for the right `" + requires.value() + "`.";
        }
        RequiresRole onMethod = handler.getMethodAnnotation(RequiresRole.class);
        RequiresRole role = onMethod == null ? handler.getBeanType().getAnnotation(RequiresRole.class) : onMethod;
        return role == null ? null : "Asks for the role `" + String.join("` or `", role.value()) + "`.";
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }

    private static void add(Operation operation, Parameter parameter) {
        boolean present = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(one -> parameter.getName().equals(one.getName()));
        if (!present) {
            if (parameter.getSchema() == null) {
                parameter.schema(new StringSchema());
            }
            operation.addParametersItem(parameter.required(true));
        }
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused: a problem document says why and what to do")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>()
                                                .$ref("#/components/schemas/" + ApiDescription.PROBLEM))));
    }
}
