package org.etax.gateway.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import org.etax.gateway.operator.ActKey;
import org.etax.gateway.operator.Operator;
import org.springframework.web.method.HandlerMethod;

/** What every handler of the gateway's has in common: who may call it, its act's number, and how it refuses. */
final class OperationDescription {

    private OperationDescription() {}

    static Operation complete(Operation operation, HandlerMethod handler) {
        var room = handler.getBeanType().getPackageName();
        operation.setTags(List.of(room.substring(room.lastIndexOf('.') + 1)));
        var takes = Arrays.asList(handler.getMethod().getParameterTypes());
        if (takes.contains(ActKey.class)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(ActKey.HEADER)
                    .description("The caller's own number of this act: 1 to 64 of A-Z a-z 0-9 . _ : -")
                    .required(true)
                    .schema(new StringSchema().pattern("^" + ActKey.KEY + "$")));
        }
        if (takes.contains(Operator.class)) {
            operation.setDescription(operation.getDescription() + "\n\nAsks for the role `" + Operator.ROLE + "`.");
        }
        operation.getResponses().addApiResponse("default", refusal());
        return operation;
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused: a problem document says why and what to do")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
