package org.etax.gateway.limit;

import org.etax.gateway.caller.Caller;
import org.etax.gateway.channel.Channel;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets each caller, and each channel as a whole, call only so often, and tells them what is left. */
@Component
public final class RateGate {

    private final RateLimits limits;
    private final Buckets buckets;

    RateGate(RateLimits limits, Buckets buckets) {
        this.limits = limits;
        this.buckets = buckets;
    }

    /**
     * Spends one call of an exchange whose caller and channel are known.
     *
     * @return a {@link Refusal} when nothing is left
     */
    public Mono<Void> pass(ServerWebExchange exchange) {
        var caller = Caller.of(exchange);
        Channel channel = exchange.getRequiredAttribute(Channel.class.getName());
        var bucket = buckets.of(exchange.getRequest(), caller instanceof Caller.Anonymous);
        var allowance = channel.allowances().getOrDefault(bucket, buckets.allowance(bucket));
        return limits.spend(bucket + ":" + caller.key(), allowance).flatMap(verdict -> {
            tell(exchange.getResponse().getHeaders(), bucket, allowance, verdict);
            return verdict.allowed() ? channel(channel) : refuse(verdict);
        });
    }

    private Mono<Void> channel(Channel channel) {
        var total = channel.total();
        return total == null
                ? Mono.empty()
                : limits.spend("channel:" + channel.name(), total)
                        .flatMap(verdict -> verdict.allowed() ? Mono.empty() : refuse(verdict));
    }

    private static Mono<Void> refuse(Verdict verdict) {
        return Mono.error(Refusal.retryAfter(EdgeFault.RATE_LIMIT_EXCEEDED, verdict.retryAfter()));
    }

    private static void tell(HttpHeaders headers, String bucket, Allowance allowance, Verdict verdict) {
        headers.set("RateLimit-Policy", bucket);
        headers.set("RateLimit-Limit", Long.toString(allowance.capacity()));
        headers.set("RateLimit-Remaining", Long.toString(verdict.remaining()));
        headers.set("RateLimit-Reset", Long.toString((verdict.reset().toMillis() + 999) / 1000));
    }
}
