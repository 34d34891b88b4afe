package org.etax.bench;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;

/**
 * Prefill, submit and receipt through the gateway: as whole filings and each step alone in a closed loop, then whole filings in
 * an open loop at half the rate, then the same rows by bare JDBC. {@code ETAX_BENCH_FILINGS} sets the number of taxpayers
 * (default 20 000); four tenths of them warm the servers up.
 */
final class FilingBenchmark implements Benchmark {

    private static final int CONNECTIONS = 16;
    private static final int OPEN_CONNECTIONS = 64;

    @Override
    public void run(Target target, Report report) throws Exception {
        int size = Integer.parseInt(System.getenv().getOrDefault("ETAX_BENCH_FILINGS", "20000"));
        var today = BusinessTime.dateOf(target.sandbox().now());
        TaxPeriod quarter = TaxPeriod.containing(today, TaxPeriod.Frequency.QUARTERLY);
        report.progress("preparing %d taxpayers with an invoice each for %s", size, quarter);
        Population population = Population.create(target, size, quarter);
        population.invoice(CONNECTIONS);
        target.sandbox()
                .advanceTo(quarter.end()
                        .plusDays(5)
                        .atTime(LocalTime.of(10, 0))
                        .atZone(BusinessTime.ZONE)
                        .toInstant());
        var filings = new Filings(population, quarter.toString(), target.token("demo-erp"));
        awaitPeriodEnd(target, filings);

        int tenth = size / 10;
        report.progress("warming up, load %s", Machine.load());
        Load.closed(target.gatewayPort(), CONNECTIONS, 1, 4 * tenth, filings::file);
        settle(target);

        report.line(
                "%d taxpayers, %d filings before the first that counts; load average then %s.",
                size, 4 * tenth, Machine.load());
        report.line("");
        double rate = wholeFilings(target, report, filings, 4 * tenth, 6 * tenth);
        double submitRate = stepByStep(target, report, filings, 6 * tenth, 8 * tenth);
        openLoop(target, report, filings, rate / 2, 8 * tenth, size);
        report.line("");
        count(target, report, population, filings);
        new Floor(target, population, 6 * tenth, 8 * tenth).measure(report, CONNECTIONS, submitRate);
        report.line("");
        report.line("Load average at the end %s.", Machine.load());
    }

    private static double wholeFilings(Target target, Report report, Filings filings, int from, int to) {
        var measured =
                measure(target, filings, () -> Load.closed(target.gatewayPort(), CONNECTIONS, from, to, filings::file));
        double rate = (to - from) / measured.seconds();
        report.line(
                "Closed loop, %d connections, whole filings: **%.0f filings/s**, %.2f ms of CPU and %.0f bytes of"
                        + " write-ahead log per filing (three requests, and everything that follows from them by event).",
                CONNECTIONS,
                rate,
                measured.spent().totalMillis() / (to - from),
                measured.spent().walBytes() / (to - from));
        report.line("");
        report.line("| step | p50 ms | p99 ms | p99.9 ms | errors |");
        report.line("|---|---|---|---|---|");
        report.line("| prefill | %s |", filings.prefills().cells());
        report.line("| submit | %s |", filings.submissions().cells());
        report.line("| receipt | %s |", filings.receipts().cells());
        report.line("");
        return rate;
    }

    private static double stepByStep(Target target, Report report, Filings filings, int from, int to) {
        report.line("Closed loop, %d connections, each step alone:", CONNECTIONS);
        report.line("");
        report.line(
                "| step | per second | p50 ms | p99 ms | p99.9 ms | errors | CPU ms | WAL bytes | CPU by process |");
        report.line("|---|---|---|---|---|---|---|---|---|");
        step(target, report, "prefill", filings, from, to, filings::prefill);
        double rate = step(target, report, "submit", filings, from, to, filings::submit);
        step(target, report, "receipt", filings, from, to, filings::receipt);
        report.line("");
        return rate;
    }

    private static double step(
            Target target, Report report, String name, Filings filings, int from, int to, Load.Work work) {
        var measured = measure(target, filings, () -> Load.closed(target.gatewayPort(), CONNECTIONS, from, to, work));
        Latencies latencies = List.of(filings.prefills(), filings.submissions(), filings.receipts()).stream()
                .filter(some -> some.successes() + some.failures() > 0)
                .findFirst()
                .orElseThrow();
        double calls = to - from;
        double rate = calls / measured.seconds();
        report.line(
                "| %s | %.0f | %s | **%.2f** | %.0f | %s |",
                name,
                rate,
                latencies.cells(),
                measured.spent().totalMillis() / calls,
                measured.spent().walBytes() / calls,
                byProcess(measured.spent().millis(), calls));
        return rate;
    }

    private static void openLoop(Target target, Report report, Filings filings, double rate, int from, int to) {
        measure(
                target,
                filings,
                () -> Load.open(target.gatewayPort(), OPEN_CONNECTIONS, rate, from, to, filings::file));
        report.line("Open loop at half that rate, %.0f filings/s:", rate);
        report.line("");
        report.line("| step | p50 ms | p99 ms | p99.9 ms | errors |");
        report.line("|---|---|---|---|---|");
        report.line("| prefill, from when it was due | %s |", filings.prefills().cells());
        report.line("| submit | %s |", filings.submissions().cells());
        report.line("| receipt | %s |", filings.receipts().cells());
    }

    private static void count(Target target, Report report, Population population, Filings filings) {
        String ids = population.quoted(0, population.size());
        long rows = target.number("declaration", "select count(*) from tax_return where taxpayer_id in (" + ids + ")");
        long events =
                target.number("declaration", "select count(*) from receipt_directory where holder_id in (" + ids + ")");
        report.line(
                "Counted: %d receipts reported to the clients, %d returns in the table, %d of their events published"
                        + " and applied once. %s",
                filings.accepted(),
                rows,
                events,
                filings.accepted() == rows && rows == events ? "They agree." : "**They do not agree.**");
        report.line("");
    }

    private static Measured measure(Target target, Filings filings, DoubleSupplier work) {
        settle(target);
        filings.startTiming();
        Spending start = Spending.now(target);
        double seconds = work.getAsDouble();
        settle(target);
        return new Measured(seconds, Spending.now(target).since(start));
    }

    /** Waits until every event is published and applied. */
    private static void settle(Target target) {
        Waiting.until(
                "all events are published and applied",
                Duration.ofMinutes(5),
                () -> List.of("registration", "invoice", "declaration").stream()
                                .allMatch(database -> target.number(database, "select count(*) from outbox") == 0)
                        && target.number("declaration", "select count(*) from tax_return")
                                == target.number("declaration", "select count(*) from receipt_directory"));
    }

    private static void awaitPeriodEnd(Target target, Filings filings) {
        Waiting.until("the services know that the period is over", Duration.ofMinutes(2), () -> {
            Load.closed(target.gatewayPort(), 1, 0, 1, (connection, item, due) -> {
                filings.prefill(connection, item, due);
                filings.submit(connection, item, due);
            });
            return filings.submissions().successes() == 1;
        });
    }

    private static String byProcess(Map<String, Double> millis, double calls) {
        return millis.entrySet().stream()
                .map(entry -> "%s %.2f".formatted(entry.getKey().replace("-service", ""), entry.getValue() / calls))
                .collect(Collectors.joining(", "));
    }

    private record Measured(double seconds, Spending spent) {}
}
