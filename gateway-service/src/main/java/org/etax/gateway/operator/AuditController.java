package org.etax.gateway.operator;

import java.util.List;
import java.util.regex.Pattern;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.FieldFault;
import org.etax.gateway.edge.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What operators did at the gateway. */
@RestController
@RequestMapping("/api/gateway/v1/operations/audit-entries")
class AuditController {

    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("\\d{1,18}-\\d{1,18}");

    private final ReactiveStringRedisTemplate redis;

    AuditController(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Who did what, with the state before and after, oldest first. */
    @GetMapping
    Mono<AuditPage> entries(
            Operator operator,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.fields(List.of(FieldFault.range("limit", 1, MOST)));
        }
        if (after != null && !ID.matcher(after).matches()) {
            throw Refusal.fields(List.of(FieldFault.malformed("after")));
        }
        Range<String> range =
                after == null ? Range.unbounded() : Range.of(Range.Bound.exclusive(after), Range.Bound.unbounded());
        return redis.<String, String>opsForStream()
                .range(OperatorActs.AUDIT, range, Limit.limit().count(limit + 1))
                .map(row -> AuditEntry.of(row.getId().getValue(), row.getValue()))
                .collectList()
                .onErrorMap(DataAccessException.class, away -> new Refusal(EdgeFault.OPERATIONS_UNAVAILABLE))
                .map(rows -> AuditPage.of(rows, limit));
    }
}
