package org.etax.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the servers have spent so far: processor time by process, and write-ahead log. In are the gateway, the services,
 * PostgreSQL with all its processes, Kafka and Redis. Out are the load generator, Keycloak (not asked once a token is there),
 * the simulators and the adapter with their PostgreSQL sessions, and the sessions of the benchmark itself.
 *
 * @param millis processor time by process
 * @param walBytes of the whole cluster without the databases that are out
 */
record Spending(Map<String, Double> millis, double walBytes) {

    private static final List<String> SERVERS = List.of(
            "gateway-service", "declaration-service", "registration-service", "invoice-service", "kafka", "redis");
    private static final List<String> OUT =
            List.of(" goldentax ", " simulators ", " keycloak ", " postgres ", " " + Floor.DATABASE + " ");
    private static final String WAL = """
            select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') - coalesce((
                select sum(wal.wal_bytes) from pg_stat_activity a, lateral pg_stat_get_backend_wal(a.pid) wal
                where a.datname in ('goldentax', 'simulators', 'keycloak')), 0)""";

    static Spending now(Target target) {
        var millis = new LinkedHashMap<String, Double>();
        SERVERS.forEach(name -> millis.put(name, target.processes().cpuMillis(name)));
        millis.put("postgresql", target.processes().postgresMillis(OUT));
        return new Spending(millis, target.number("postgres", WAL));
    }

    /** From there to here. */
    Spending since(Spending start) {
        var spent = new LinkedHashMap<String, Double>();
        millis.forEach((name, now) -> spent.put(name, now - start.millis.getOrDefault(name, 0.0)));
        return new Spending(spent, walBytes - start.walBytes);
    }

    double totalMillis() {
        return millis.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
