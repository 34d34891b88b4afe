package org.etax.goldentax.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the backlog once a minute, whichever instance comes first, so that operators see whether it grows. */
@Component
class BacklogHistory {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final SyncRows rows;
    private final Clock clock;

    BacklogHistory(JdbcClient jdbc, SyncRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etax.sync.backlog-every:10s}")
    void count() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (known(minute)) {
            return;
        }
        Map<SyncState, Long> open = rows.open();
        jdbc.sql("insert into backlog_sample (minute, waiting, stopped) values (?, ?, ?) on conflict do nothing")
                .params(
                        Timestamp.from(minute),
                        sum(open, SyncState.PENDING, SyncState.SENT, SyncState.RETRYING),
                        sum(open, SyncState.REJECTED, SyncState.MANUAL))
                .update();
        jdbc.sql("delete from backlog_sample where minute < ?")
                .param(Timestamp.from(minute.minus(KEPT)))
                .update();
    }

    /** The latest samples, oldest first. */
    List<BacklogSample> latest(int limit) {
        return jdbc.sql("select minute, waiting, stopped from backlog_sample order by minute desc limit ?")
                .param(limit)
                .query((row, number) ->
                        new BacklogSample(row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3)))
                .list()
                .reversed();
    }

    private boolean known(Instant minute) {
        return jdbc.sql("select exists (select 1 from backlog_sample where minute = ?)")
                .param(Timestamp.from(minute))
                .query(Boolean.class)
                .single();
    }

    private static long sum(Map<SyncState, Long> open, SyncState... states) {
        long sum = 0;
        for (SyncState state : states) {
            sum += open.getOrDefault(state, 0L);
        }
        return sum;
    }
}
