package org.etax.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the sessions of a person. Beside the sessions themselves Redis keeps, for each person, which sign-in is in which
 * session; a session that has ended by itself is dropped from there when it is next looked for.
 */
@Component
final class SessionsOf {

    private static final String PREFIX = "etax:sessions-of:";

    private final ReactiveStringRedisTemplate redis;
    private final ReactiveSessionRepository<? extends Session> sessions;
    private final Duration kept;

    SessionsOf(
            ReactiveStringRedisTemplate redis,
            ReactiveSessionRepository<? extends Session> sessions,
            SignInProperties properties) {
        this.redis = redis;
        this.sessions = sessions;
        this.kept = properties.absoluteTimeout();
    }

    /**
     * A session that lives.
     *
     * @param sessionId the secret in the cookie
     */
    record Live(String sessionId, SignIn signIn, Instant lastSeen) {}

    Mono<Void> add(SignIn signIn, String sessionId) {
        var key = key(signIn);
        return redis.<String, String>opsForHash()
                .put(key, signIn.id(), sessionId)
                .then(redis.expire(key, kept))
                .then();
    }

    Mono<Void> remove(SignIn signIn) {
        return redis.<String, String>opsForHash()
                .remove(key(signIn), signIn.id())
                .then();
    }

    /** The living sessions of whoever signed in so. */
    Flux<Live> all(SignIn person) {
        return redis.<String, String>opsForHash().entries(key(person)).concatMap(entry -> find(
                        entry.getKey(), entry.getValue())
                .switchIfEmpty(Mono.defer(() -> redis.<String, String>opsForHash()
                        .remove(key(person), entry.getKey())
                        .then(Mono.empty()))));
    }

    /** Ends one of them here; from now on no gateway knows it. */
    Mono<Void> end(Live session) {
        return sessions.deleteById(session.sessionId()).then(remove(session.signIn()));
    }

    private Mono<Live> find(String id, String sessionId) {
        return sessions.findById(sessionId)
                .flatMap(session -> Mono.justOrEmpty(session.<SignIn>getAttribute(Sessions.SIGN_IN))
                        .filter(signIn -> Objects.equals(signIn.id(), id))
                        .map(signIn -> new Live(sessionId, signIn, session.getLastAccessedTime())));
    }

    private static String key(SignIn signIn) {
        return PREFIX + signIn.realm() + ":" + signIn.subject();
    }
}
