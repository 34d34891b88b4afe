package org.etax.gateway.signin;

import java.util.Map;
import org.etax.gateway.channel.Channels;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a page asks of its own session. */
@RestController
@RequestMapping("/bff")
final class SessionController {

    private final Sessions sessions;
    private final TokenRenewal renewal;
    private final Logout logout;
    private final Channels channels;
    private final SignInProperties properties;

    SessionController(
            Sessions sessions, TokenRenewal renewal, Logout logout, Channels channels, SignInProperties properties) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.logout = logout;
        this.channels = channels;
        this.properties = properties;
    }

    @GetMapping("/me")
    Mono<SessionView> me(ServerWebExchange exchange) {
        return signedIn(exchange)
                .flatMap(signIn -> renewal.fresh(exchange, signIn))
                .map(signIn -> SessionView.of(
                        signIn,
                        channels.of(signIn.realm(), signIn.client()).name(),
                        properties.idleTimeout(),
                        properties.absoluteTimeout()));
    }

    @PostMapping("/logout")
    Mono<Map<String, Boolean>> logout(ServerWebExchange exchange) {
        return signedIn(exchange)
                .doOnNext(signIn -> Csrf.check(exchange.getRequest(), signIn))
                .flatMap(signIn -> logout.of(exchange, signIn))
                .map(everywhere -> Map.of("endedAtIdentityProvider", everywhere));
    }

    private Mono<SignIn> signedIn(ServerWebExchange exchange) {
        return sessions.signedIn(exchange).switchIfEmpty(Mono.error(() -> new Refusal(EdgeFault.NOT_SIGNED_IN)));
    }
}
