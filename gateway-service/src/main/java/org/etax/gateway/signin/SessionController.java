package org.etax.gateway.signin;

import java.util.Map;
import org.etax.gateway.channel.Channels;
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
    private final Entrances entrances;

    SessionController(Sessions sessions, TokenRenewal renewal, Logout logout, Channels channels, Entrances entrances) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.logout = logout;
        this.channels = channels;
        this.entrances = entrances;
    }

    /** Who has signed in, what the page must send with unsafe requests, and how long the session lives. */
    @GetMapping("/me")
    Mono<SessionView> me(ServerWebExchange exchange) {
        return sessions.required(exchange)
                .flatMap(signIn -> renewal.fresh(exchange, signIn))
                .map(signIn -> SessionView.of(
                        signIn, channels.of(signIn.realm(), signIn.client()).name(), entrances.of(signIn)));
    }

    /** Ends the session, here and at the identity provider. */
    @PostMapping("/logout")
    Mono<Map<String, Boolean>> logout(ServerWebExchange exchange) {
        return sessions.forAct(exchange)
                .flatMap(signIn -> logout.of(exchange, signIn))
                .map(everywhere -> Map.of("endedAtIdentityProvider", everywhere));
    }
}
