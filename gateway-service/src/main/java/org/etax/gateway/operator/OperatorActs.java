package org.etax.gateway.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does acts of operators in Redis: the new state, its audit entry and the act's number are written together, so an act that
 * is sent twice happens once.
 */
@Component
public final class OperatorActs {

    static final String AUDIT = "etax:operator:audit";

    private static final String ACT = "etax:operator:act:";
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final long OTHER_CONTENT = 2;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT =
            RedisScript.of(new ClassPathResource("org/etax/gateway/operator/act.lua"), List.class);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    OperatorActs(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /**
     * Does the act, or finds that it was done.
     *
     * @return the state that the act made, as text; empty text when it took a state away
     * @throws Refusal IDEMPOTENCY_KEY_REUSED when the number belongs to another act
     */
    public Mono<String> perform(Operator operator, ActKey key, String traceId, Act act) {
        var keys = List.of(act.states(), AUDIT, ACT + operator.subject() + ":" + key.value());
        var after = act.after() == null ? "" : json.writeValueAsString(act.after());
        var arguments = List.of(
                act.subjectId(),
                after,
                fingerprint(act),
                Long.toString(REMEMBERED.toSeconds()),
                operator.subject(),
                operator.account(),
                act.name(),
                act.subjectType(),
                traceId);
        return redis.execute(SCRIPT, keys, arguments)
                .next()
                .onErrorMap(DataAccessException.class, away -> new Refusal(EdgeFault.OPERATIONS_UNAVAILABLE))
                .map(OperatorActs::state);
    }

    private static String state(List<?> answer) {
        if (answer.getFirst() instanceof Long verdict && verdict == OTHER_CONTENT) {
            throw new Refusal(EdgeFault.IDEMPOTENCY_KEY_REUSED);
        }
        return String.valueOf(answer.get(1));
    }

    private String fingerprint(Act act) {
        try {
            var text = act.name() + " " + act.subjectId() + " " + json.writeValueAsString(act.content());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
