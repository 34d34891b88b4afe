package org.etax.gateway.signin;

import java.time.Duration;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/**
 * Sessions whose reading is tried a second time when it is not answered soon. Once in some thousand requests the answer to a
 * {@code HGETALL} stayed in the client although Redis had given it (seen with Lettuce 7.5.2); the next command was answered at
 * once. A read may be repeated, and a person need not wait or be turned away for it.
 */
final class RepeatedReads<S extends Session> implements ReactiveSessionRepository<S> {

    /** Redis answers in a millisecond; while it is slow each session is read twice at most. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final ReactiveSessionRepository<S> sessions;

    RepeatedReads(ReactiveSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<S> createSession() {
        return sessions.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        return sessions.save(session);
    }

    @Override
    public Mono<S> findById(String id) {
        return sessions.findById(id).timeout(SOON, Mono.defer(() -> sessions.findById(id)));
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return sessions.deleteById(id);
    }
}
