package org.etax.gateway.signin;

import io.lettuce.core.RedisCommandTimeoutException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Sessions whose reading is tried a second time when Redis does not answer. Once in some thousand requests the answer to a
 * {@code HGETALL} is not delivered although Redis is at hand (seen with Lettuce 7.5.2, nothing else under way on the
 * connection); the next command is answered at once. A read may be repeated, and a person need not be turned away for it.
 */
final class RepeatedReads<S extends Session> implements ReactiveSessionRepository<S> {

    private static final Retry ONCE = Retry.max(1)
            .filter(error -> error instanceof RedisCommandTimeoutException || error instanceof QueryTimeoutException)
            .onRetryExhaustedThrow((_, last) -> last.failure());

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
        return sessions.findById(id).retryWhen(ONCE);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return sessions.deleteById(id);
    }
}
