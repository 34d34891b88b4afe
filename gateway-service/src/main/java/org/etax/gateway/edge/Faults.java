package org.etax.gateway.edge;

import io.lettuce.core.RedisException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientException;

/** Reads what went wrong out of an exception. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static Refusal of(Throwable error) {
        return switch (error) {
            case Refusal refusal -> refusal;
            case ServerExchangeRejectedException _ -> new Refusal(EdgeFault.MALFORMED_REQUEST);
            // only sessions fail for want of Redis; a command under way when it dies fails with the bare connection's
            // error,
            // and those of connections to services have been read before
            case DataAccessException _, RedisException _, IOException _ -> new Refusal(EdgeFault.SESSIONS_UNAVAILABLE);
            // only Keycloak is called through WebClient
            case WebClientException _ -> new Refusal(EdgeFault.IDENTITY_PROVIDER_UNAVAILABLE);
            case ErrorResponse answer -> new Refusal(of(answer.getStatusCode(), error));
            default -> new Refusal(unexpected(error));
        };
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

    private static EdgeFault unexpected(Throwable error) {
        LOG.error("Unexpected failure at the edge", error);
        return EdgeFault.INTERNAL_ERROR;
    }
}
