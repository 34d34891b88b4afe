package org.etax.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveHashOperations;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions that have ended here and not yet at Keycloak, because it did not answer. While Keycloak's lives, a lost device
 * could sign in again without a password; so every gateway tries again, until Keycloak has ended it or it ran out by
 * itself.
 */
@Component
final class OwedLogouts {

    private static final Logger LOG = LoggerFactory.getLogger(OwedLogouts.class);
    private static final String KEY = "etax:owed-logouts";
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final ReactiveHashOperations<String, String, String> owed;
    private final KeycloakSessions keycloak;
    private final Entrances entrances;
    private final JsonMapper json;
    private final Clock clock;

    OwedLogouts(
            ReactiveStringRedisTemplate redis,
            KeycloakSessions keycloak,
            Entrances entrances,
            JsonMapper json,
            Clock clock) {
        this.owed = redis.opsForHash();
        this.keycloak = keycloak;
        this.entrances = entrances;
        this.json = json;
        this.clock = clock;
    }

    /** Notes that Keycloak's session must end, before anything ends here: whatever dies in between, it will. */
    Mono<Void> note(SignIn signIn) {
        return owed.put(KEY, signIn.id(), json.writeValueAsString(signIn)).then();
    }

    /** Ends Keycloak's session. Returns whether it has ended; otherwise it is tried again. */
    Mono<Boolean> settle(SignIn signIn) {
        return keycloak.end(signIn).flatMap(ended -> ended ? forget(signIn.id()).thenReturn(true) : Mono.just(false));
    }

    @Scheduled(fixedDelayString = "${etax.sign-in.owed-logouts-every:5s}")
    void tryAgain() {
        try {
            owed.entries(KEY)
                    .concatMap(note -> retry(note.getKey(), note.getValue()))
                    // Redis is away, which its client tells in several ways
                    .onErrorComplete()
                    .blockLast(ROUND);
        } catch (IllegalStateException late) {
            LOG.debug("The round took too long; the rest is for the next one");
        }
    }

    /** One that does not succeed must not stand in the way of those behind it. */
    private Mono<Void> retry(String id, String note) {
        return Mono.fromCallable(() -> json.readValue(note, SignIn.class))
                .flatMap(this::retry)
                .onErrorResume(JacksonException.class, unreadable -> {
                    LOG.error("The note of session {} cannot be read; Keycloak's runs out by itself", id, unreadable);
                    return forget(id);
                })
                .onErrorResume(notNow -> {
                    LOG.warn("Session {} still waits to end at Keycloak: {}", id, notNow.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> retry(SignIn signIn) {
        Instant over = signIn.since().plus(entrances.of(signIn).absoluteTimeout());
        return clock.instant().isBefore(over) ? settle(signIn).then() : forget(signIn.id());
    }

    private Mono<Void> forget(String id) {
        return owed.remove(KEY, id).then();
    }
}
