package org.etax.goldentax.core;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The windows that operators set; every instance looks at them once a second. */
@Component
class MaintenanceWindows {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Known known;

    MaintenanceWindows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<MaintenanceWindow> all() {
        return jdbc.sql("select starts_at, ends_at, daily_from, daily_to, reason from maintenance_window order by id")
                .query((row, n) -> new MaintenanceWindow(
                        instant(row.getTimestamp(1)),
                        instant(row.getTimestamp(2)),
                        row.getObject(3, LocalTime.class),
                        row.getObject(4, LocalTime.class),
                        row.getString(5)))
                .list();
    }

    /** These windows and no others. */
    @Transactional
    public void replace(List<MaintenanceWindow> windows, String by) {
        jdbc.sql("delete from maintenance_window").update();
        windows.forEach(window -> jdbc.sql("""
                        insert into maintenance_window (id, starts_at, ends_at, daily_from, daily_to, reason, set_by, set_at)
                        values (:id, :startsAt, :endsAt, :dailyFrom, :dailyTo, :reason, :by, :at)""")
                .param("id", Ids.next())
                .param("startsAt", timestamp(window.startsAt()), Types.TIMESTAMP)
                .param("endsAt", timestamp(window.endsAt()), Types.TIMESTAMP)
                .param("dailyFrom", window.dailyFrom(), Types.TIME)
                .param("dailyTo", window.dailyTo(), Types.TIME)
                .param("reason", window.reason())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update());
        known = null;
    }

    Optional<CorePace.Closing> closedAt(Instant now) {
        Known current = known;
        if (current == null || System.nanoTime() - current.at() > FRESH) {
            current = new Known(all(), System.nanoTime());
            known = current;
        }
        return current.windows().stream()
                .flatMap(window -> window.endAt(now).map(end -> new CorePace.Closing(end, window.reason())).stream())
                .findFirst();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private record Known(List<MaintenanceWindow> windows, long at) {}
}
