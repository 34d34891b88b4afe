package org.etax.gateway.route;

import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Reads a failed conversation with a service. */
final class ServiceFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceFaults.class);

    private ServiceFaults() {}

    static Throwable of(Throwable error) {
        return switch (error) {
            case Refusal refusal -> refusal;
            case AbortedException clientGone -> clientGone;
            case ConnectException _, UnknownHostException _ -> fault(EdgeFault.SERVICE_UNREACHABLE, error);
            case PoolAcquireTimeoutException _, PoolAcquirePendingLimitException _ ->
                fault(EdgeFault.SERVICE_BUSY, error);
            case ReadTimeoutException _ -> fault(EdgeFault.SERVICE_TIMEOUT, error);
            case ResponseStatusException timeout
            when timeout.getStatusCode().value() == 504 -> fault(EdgeFault.SERVICE_TIMEOUT, error);
            default -> fault(EdgeFault.SERVICE_ANSWER_INVALID, error);
        };
    }

    private static Refusal fault(EdgeFault fault, Throwable error) {
        LOG.warn("{}: {}", fault.code(), error.toString());
        return new Refusal(fault);
    }
}
