package org.etax.platform.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Time-limited claims in the database. A holder that dies loses its leases when they run out; one that restarts under the
 * same instance name has them back at once. Time is the database's own.
 */
public final class Leases {

    private final JdbcClient jdbc;
    private final String owner;

    Leases(JdbcClient jdbc, String owner) {
        this.jdbc = jdbc;
        this.owner = owner;
    }

    /** Takes or renews the leases that are free, ours or run out; returns those held now. */
    public Set<String> take(Collection<String> names, Duration time) {
        return jdbc
                .sql("""
                insert into lease (name, owner, held_until)
                select name, :owner, now() + make_interval(secs => :seconds) from unnest(:names::text[]) as name order by name
                on conflict (name) do update set owner = excluded.owner, held_until = excluded.held_until
                where lease.owner = excluded.owner or lease.held_until < now()
                returning name""")
                .param("owner", owner)
                .param("seconds", time.toMillis() / 1000.0)
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Takes or renews one lease; false when somebody else holds it. */
    public boolean take(String name, Duration time) {
        return !take(Set.of(name), time).isEmpty();
    }

    /** Gives all leases back, so that another instance need not wait for them to run out. */
    public void release() {
        jdbc.sql("delete from lease where owner = :owner").param("owner", owner).update();
    }
}
