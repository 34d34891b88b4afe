package org.etax.gateway.edge;

import io.lettuce.core.RedisException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.databind.DatabindException;

/** Reads what went wrong out of an exception. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** What Spring Session says when it is to save a session that is gone. */
    private static final String SESSION_ENDED = "Session was invalidated";

    private Faults() {}

    static Refusal of(Throwable error) {
        return switch (error) {
            case Refusal refusal -> refusal;
            case ServerExchangeRejectedException _ -> new Refusal(EdgeFault.MALFORMED_REQUEST);
            // only sessions fail for want of Redis; a command under way when it dies fails with the error of the bare
            // connection, and those of connections to services have been read before
            case DataAccessException _, RedisException _, IOException _ ->
                new Refusal(away(EdgeFault.SESSIONS_UNAVAILABLE, error));
            // another request of the same person ended the session while this one ran
            case IllegalStateException ended
            when SESSION_ENDED.equals(ended.getMessage()) -> new Refusal(EdgeFault.SESSION_ENDED);
            // only Keycloak is called through WebClient
            case WebClientException _ -> new Refusal(away(EdgeFault.IDENTITY_PROVIDER_UNAVAILABLE, error));
            case ServerWebInputException unreadable
            when field(unreadable) instanceof String pointer -> Refusal.fields(List.of(FieldFault.malformed(pointer)));
            case ErrorResponse answer -> new Refusal(of(answer.getStatusCode(), error));
            default -> new Refusal(unexpected(error));
        };
    }

    /** The field of the body that could not be read, when the body as such could. */
    private static @Nullable String field(ServerWebInputException unreadable) {
        return unreadable.getMostSpecificCause() instanceof DatabindException fault
                        && !fault.getPath().isEmpty()
                ? fault.getPath().stream()
                        .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining())
                : null;
    }

    static EdgeFault of(int status) {
        return switch (status) {
            case 404 -> EdgeFault.NOT_FOUND;
            case 405 -> EdgeFault.METHOD_NOT_ALLOWED;
            case 406 -> EdgeFault.NOT_ACCEPTABLE;
            case 413 -> EdgeFault.CONTENT_TOO_LARGE;
            case 414 -> EdgeFault.URI_TOO_LONG;
            case 415 -> EdgeFault.UNSUPPORTED_MEDIA_TYPE;
            case 431 -> EdgeFault.HEADERS_TOO_LARGE;
            default -> EdgeFault.MALFORMED_REQUEST;
        };
    }

    private static EdgeFault of(HttpStatusCode status, Throwable error) {
        if (status.value() == 504) {
            return EdgeFault.SERVICE_TIMEOUT;
        }
        return status.is4xxClientError() ? of(status.value()) : unexpected(error);
    }

    private static EdgeFault away(EdgeFault fault, Throwable error) {
        LOG.warn("{}: {}", fault.code(), error.toString());
        return fault;
    }

    private static EdgeFault unexpected(Throwable error) {
        LOG.error("Unexpected failure at the edge", error);
        return EdgeFault.INTERNAL_ERROR;
    }
}
