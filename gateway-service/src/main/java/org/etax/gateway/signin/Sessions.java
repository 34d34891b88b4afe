package org.etax.gateway.signin;

import java.time.Clock;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.EdgeProperties;
import org.etax.gateway.edge.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Finds the person behind a browser's session. */
@Component
public final class Sessions {

    static final String SIGN_IN = "signIn";

    private final String cookie;
    private final Entrances entrances;
    private final SessionsOf people;
    private final Clock clock;

    Sessions(EdgeProperties edge, Entrances entrances, SessionsOf people, Clock clock) {
        this.cookie = SessionCookie.name(edge);
        this.entrances = entrances;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The live sign-in of the exchange, empty when nobody has signed in; fails when Redis is away. A request without the
     * cookie never touches Redis.
     */
    public Mono<SignIn> signedIn(ServerWebExchange exchange) {
        if (!exchange.getRequest().getCookies().containsKey(cookie)) {
            return Mono.empty();
        }
        return exchange.getSession().flatMap(this::live);
    }

    /** The live sign-in, or a {@link Refusal} when nobody has signed in. */
    Mono<SignIn> required(ServerWebExchange exchange) {
        return signedIn(exchange).switchIfEmpty(Mono.error(() -> new Refusal(EdgeFault.NOT_SIGNED_IN)));
    }

    /** The same for an unsafe request, which must come from a page of ours. */
    Mono<SignIn> forAct(ServerWebExchange exchange) {
        return required(exchange).doOnNext(signIn -> Csrf.check(exchange.getRequest(), signIn));
    }

    private Mono<SignIn> live(WebSession session) {
        SignIn signIn = session.getAttribute(SIGN_IN);
        if (signIn == null) {
            return Mono.empty();
        }
        var end = signIn.since().plus(entrances.of(signIn).absoluteTimeout());
        return clock.instant().isBefore(end)
                ? Mono.just(signIn)
                : session.invalidate().then(Mono.empty());
    }

    Mono<Void> begin(ServerWebExchange exchange, SignIn signIn) {
        return exchange.getSession().flatMap(session -> {
            session.setMaxIdleTime(entrances.of(signIn).idleTimeout());
            session.getAttributes().put(SIGN_IN, signIn);
            // a session id that was known before sign-in is worth nothing after it; who looks for it must find it kept
            return session.changeSessionId()
                    .then(Mono.defer(session::save))
                    .then(Mono.defer(() -> people.add(signIn, session.getId())));
        });
    }

    Mono<Void> keep(ServerWebExchange exchange, SignIn signIn) {
        return exchange.getSession().flatMap(session -> {
            session.getAttributes().put(SIGN_IN, signIn);
            return session.save();
        });
    }

    Mono<Void> end(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(session -> {
            SignIn signIn = session.getAttribute(SIGN_IN);
            return session.invalidate().then(signIn == null ? Mono.empty() : people.remove(signIn));
        });
    }
}
