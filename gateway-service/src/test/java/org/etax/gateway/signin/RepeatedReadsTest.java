package org.etax.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.session.MapSession;
import org.springframework.session.ReactiveSessionRepository;
import reactor.core.publisher.Mono;

class RepeatedReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final MapSession SESSION = new MapSession("s-1");

    private static Mono<MapSession> read(List<Mono<MapSession>> answers) {
        Queue<Mono<MapSession>> left = new ArrayDeque<>(answers);
        return new RepeatedReads<>(new ReactiveSessionRepository<MapSession>() {
                    @Override
                    public Mono<MapSession> createSession() {
                        return Mono.just(SESSION);
                    }

                    @Override
                    public Mono<Void> save(MapSession session) {
                        return Mono.empty();
                    }

                    @Override
                    public Mono<MapSession> findById(String id) {
                        return left.remove();
                    }

                    @Override
                    public Mono<Void> deleteById(String id) {
                        return Mono.empty();
                    }
                })
                .findById("s-1");
    }

    @Test
    void readsOnceMoreWhatIsNotAnswered() {
        assertThat(read(List.of(Mono.never(), Mono.just(SESSION))).block(PATIENCE))
                .isSameAs(SESSION);
    }

    @Test
    void readsOnceWhatIsAnsweredOrRefused() {
        assertThat(read(List.of(Mono.just(SESSION))).block(PATIENCE)).isSameAs(SESSION);
        assertThat(read(List.of(Mono.empty())).block(PATIENCE)).isNull();
        assertThatThrownBy(() -> read(List.of(Mono.error(new QueryTimeoutException("away"))))
                        .block(PATIENCE))
                .isInstanceOf(QueryTimeoutException.class);
    }
}
