package org.etax.platform.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.access.TaxpayerAccess;
import org.etax.platform.audit.AuditQuestion.Place;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.ActorToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches the audit entries of all taxpayers and gives those that the caller may look at. A search walks over so many
 * entries and asks about so many taxpayers at most; what it has not come to is on the next page. Entries are found by their time in
 * blocks of the table, so it reads hour by hour rather than sort the whole span for each page.
 */
final class AuditSearch {

    private static final int READ_AT_ONCE = 500;
    private static final int WALKED_AT_MOST = 5_000;
    private static final int TAXPAYERS_AT_MOST = 200;

    /** What a read sorts at first; each read that finds little looks at twice the time. */
    private static final Duration FIRST_SPAN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TaxpayerAccess access;

    AuditSearch(JdbcClient jdbc, TaxpayerAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * @param taxpayerId for whom it was done
     * @param entry what was done
     */
    record Found(TaxpayerId taxpayerId, AuditTrail.Entry entry) {

        Place place() {
            return new Place(entry.at(), taxpayerId.value(), entry.sequence());
        }
    }

    /**
     * @param page in the order of time
     * @param seen the caller acting for each taxpayer whose entries are on it
     */
    record Result(Page<Found> page, List<Acting> seen) {}

    Result search(ActorToken caller, AuditQuestion question, Place after, int limit) {
        Map<TaxpayerId, Optional<Acting>> asked = new HashMap<>();
        List<Found> shown = new ArrayList<>();
        Place place = after;
        Duration span = FIRST_SPAN;
        for (int walked = 0; walked < WALKED_AT_MOST; ) {
            Instant end = earlier(place.at().plus(span), question.to());
            List<Found> rows = rows(question, place, end);
            for (Found row : rows) {
                boolean full = shown.size() == limit
                        || asked.size() == TAXPAYERS_AT_MOST && !asked.containsKey(row.taxpayerId());
                if (full) {
                    return result(shown, asked, place);
                }
                if (asked.computeIfAbsent(row.taxpayerId(), id -> acting(caller, id))
                        .isPresent()) {
                    shown.add(row);
                }
                place = row.place();
            }
            walked += rows.size();
            if (rows.size() == READ_AT_ONCE) {
                span = FIRST_SPAN;
            } else if (end.equals(question.to())) {
                return result(shown, asked, null);
            } else {
                place = new Place(end, "", 0);
                span = span.multipliedBy(2);
            }
        }
        return result(shown, asked, place);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Result result(List<Found> shown, Map<TaxpayerId, Optional<Acting>> asked, @Nullable Place next) {
        List<Acting> seen = shown.stream()
                .map(Found::taxpayerId)
                .distinct()
                .flatMap(id -> asked.getOrDefault(id, Optional.empty()).stream())
                .toList();
        return new Result(new Page<>(shown, next == null ? null : next.cursor().encoded()), seen);
    }

    /** The caller looking at the taxpayer; empty when it is not for him. */
    private Optional<Acting> acting(ActorToken caller, TaxpayerId taxpayerId) {
        try {
            return Optional.of(access.require(caller, taxpayerId, Right.VIEW));
        } catch (ProblemException refused) {
            if (refused.code() == PlatformProblem.ACCESS_UNKNOWN) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private List<Found> rows(AuditQuestion question, Place after, Instant end) {
        TaxpayerId taxpayer = question.taxpayerId();
        return jdbc.sql("/* cross-taxpayer */ select taxpayer_id, " + AuditTrail.COLUMNS + """
                         from audit_entry
                        where at >= :at and at < :to and (at, taxpayer_id, sequence) > (:at, :after, :sequence)
                            and (:taxpayer::text is null or taxpayer_id = :taxpayer)
                            and (:actor::text is null or actor_id = :actor or actor_name = :actor)
                            and (:action::text is null or action = :action)
                        order by at, taxpayer_id, sequence limit :limit""")
                .param("at", Timestamp.from(after.at()))
                .param("to", Timestamp.from(end))
                .param("after", after.taxpayerId())
                .param("sequence", after.sequence())
                .param("taxpayer", taxpayer == null ? null : taxpayer.value())
                .param("actor", question.actor())
                .param("action", question.action())
                .param("limit", READ_AT_ONCE)
                .query((row, n) -> new Found(new TaxpayerId(row.getString("taxpayer_id")), AuditTrail.entry(row)))
                .list();
    }
}
