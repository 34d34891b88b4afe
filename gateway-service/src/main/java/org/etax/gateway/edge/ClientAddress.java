package org.etax.gateway.edge;

import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from: the peer of the connection, since no header about it is believed. */
public final class ClientAddress {

    private ClientAddress() {}

    /** The address without the port. */
    public static String of(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }
}
