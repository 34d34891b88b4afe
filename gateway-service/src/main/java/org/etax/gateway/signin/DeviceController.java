package org.etax.gateway.signin;

import java.util.Comparator;
import java.util.List;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a person is signed in, and ending that. */
@RestController
@RequestMapping("/bff/sessions")
final class DeviceController {

    private final Sessions sessions;
    private final SessionsOf people;
    private final Logout logout;
    private final Entrances entrances;

    DeviceController(Sessions sessions, SessionsOf people, Logout logout, Entrances entrances) {
        this.sessions = sessions;
        this.people = people;
        this.logout = logout;
        this.entrances = entrances;
    }

    /** @param items one for each browser, the latest seen first */
    record SessionList(List<OpenSession> items) {}

    /** @param ended how many sessions there were */
    record Ended(long ended) {}

    /** The browsers in which the caller is signed in. */
    @GetMapping
    Mono<SessionList> mine(ServerWebExchange exchange) {
        return sessions.required(exchange)
                .flatMap(signIn -> people.all(signIn)
                        .map(session -> OpenSession.of(
                                session, signIn, entrances.of(session.signIn()).absoluteTimeout()))
                        .sort(Comparator.comparing(OpenSession::lastSeen).reversed())
                        .collectList())
                .map(SessionList::new);
    }

    /** Ends one session, here and at the identity provider: its next request is refused at every gateway. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(ServerWebExchange exchange, @PathVariable String id) {
        return sessions.forAct(exchange)
                .flatMap(signIn -> people.all(signIn)
                        .filter(session -> session.signIn().id().equals(id))
                        .next()
                        .switchIfEmpty(Mono.error(() -> new Refusal(EdgeFault.NOT_FOUND)))
                        .flatMap(session -> id.equals(signIn.id()) ? logout.of(exchange, signIn) : logout.of(session)))
                .then();
    }

    /** Ends every session but the one that asks. */
    @DeleteMapping
    Mono<Ended> endOthers(ServerWebExchange exchange) {
        return sessions.forAct(exchange)
                .flatMap(signIn -> people.all(signIn)
                        .filter(session -> !session.signIn().id().equals(signIn.id()))
                        .concatMap(logout::of)
                        .count())
                .map(Ended::new);
    }
}
