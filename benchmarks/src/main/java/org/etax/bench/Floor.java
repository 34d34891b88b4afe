package org.etax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.etax.local.BuildOutput;

/**
 * What the database alone costs: the rows that submissions left behind, written again into a database of the same schema on the
 * same server, one durable transaction per filing, by statements with no service around them. The rows of the outbox are gone
 * by then; one of the size of the receipt stands for each.
 */
final class Floor {

    static final String DATABASE = "bench_floor";

    private static final List<String> MIGRATIONS = List.of(
            "service-platform/src/main/resources/db/migration", "declaration-service/src/main/resources/db/migration");
    private static final List<String> TABLES = List.of(
            "command",
            "tax_return",
            "ledger_account",
            "ledger_document",
            "ledger_entry",
            "ledger_balance",
            "payment_deadline",
            "kept_document",
            "journal_counter",
            "audit_entry");
    private static final String OUTBOX = """
            select taxpayer_id, 1::bigint as sequence, id, 0::smallint as bucket, 'etax.declaration.v1' as topic,
                'ReturnAccepted' as type, content as payload, null::text as trace_parent, issued_at as created_at
            from kept_document where taxpayer_id in (%s)""";

    private final Target target;
    private final Population population;
    private final int from;
    private final int to;

    Floor(Target target, Population population, int from, int to) {
        this.target = target;
        this.population = population;
        this.from = from;
        this.to = to;
    }

    /** Writes the rows and reports the rate beside that of the service. */
    void measure(Report report, int connections, double submitRate) throws Exception {
        createDatabase();
        Map<String, FloorTable> tables = read();
        long rows = tables.values().stream().mapToLong(FloorTable::size).sum();
        double before = target.processes().postgresMillis(List.of());
        double walBefore = target.number("postgres", "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
        double seconds = write(tables, connections);
        int filings = to - from;
        double rate = filings / seconds;
        report.line(
                "Floor: the same %.1f rows per filing by bare JDBC into the same PostgreSQL, %d connections, durable:"
                        + " %.0f filings/s, %.2f ms of CPU in PostgreSQL, %.0f bytes of write-ahead log. The service's submit"
                        + " runs at **1/%.1f of the floor**.",
                (double) rows / filings,
                connections,
                rate,
                (target.processes().postgresMillis(List.of()) - before) / filings,
                (target.number("postgres", "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')") - walBefore)
                        / filings,
                rate / submitRate);
    }

    private void createDatabase() throws SQLException, IOException {
        try (Connection connection = target.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        }
        try (Connection connection = target.database(DATABASE);
                Statement statement = connection.createStatement()) {
            for (String folder : MIGRATIONS) {
                for (Path migration : versioned(BuildOutput.root().resolve(folder))) {
                    statement.execute(Files.readString(migration));
                }
            }
        }
    }

    /** In the order of their versions. */
    private static List<Path> versioned(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted(Comparator.comparingInt(Floor::version))
                    .toList();
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf('_')));
    }

    private Map<String, FloorTable> read() throws SQLException {
        String ids = population.quoted(from, to);
        var tables = new HashMap<String, FloorTable>();
        try (Connection connection = target.database("declaration");
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                String query = "select * from " + table + " where taxpayer_id in (" + ids + ")";
                try (ResultSet rows = statement.executeQuery(query)) {
                    tables.put(table, FloorTable.read(table, rows));
                }
            }
            try (ResultSet rows = statement.executeQuery(OUTBOX.formatted(ids))) {
                tables.put("outbox", FloorTable.read("outbox", rows));
            }
        }
        return tables;
    }

    private double write(Map<String, FloorTable> tables, int connections) throws Exception {
        List<FloorTable> inOrder = new java.util.ArrayList<>();
        TABLES.forEach(table -> inOrder.add(tables.get(table)));
        inOrder.add(tables.get("outbox"));
        var next = new AtomicInteger(from);
        Callable<Void> writer = () -> {
            try (Connection connection = target.database(DATABASE)) {
                connection.setAutoCommit(false);
                for (int item = next.getAndIncrement(); item < to; item = next.getAndIncrement()) {
                    for (FloorTable table : inOrder) {
                        table.write(connection, population.id(item));
                    }
                    connection.commit();
                }
            }
            return null;
        };
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (Future<Void> done : threads.invokeAll(java.util.Collections.nCopies(connections, writer))) {
                done.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
