package org.etax.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The adapter with a backlog: the core is closed while taxpayers issue invoices and file, then it opens without any throttle.
 * {@code ETAX_BENCH_FILINGS} sets how many file meanwhile (default 2 000); what the adapter has not delivered before counts
 * too. The adapter's own pace must be out of the way: {@code ETAX_CORE_RATE=100000} at {@code ./etax up}.
 */
final class SyncBenchmark implements Benchmark {

    private static final String ADAPTER = "golden-tax-adapter";
    private static final double MEBIBYTE = 1024.0 * 1024;
    private static final String OPEN =
            "select count(*) from sync_item where state in ('PENDING', 'SENT', 'RETRYING', 'ACKNOWLEDGED')";
    private static final String UNDELIVERED =
            "select count(*) from sync_item where state in ('PENDING', 'SENT', 'RETRYING')";
    private static final String UNHAPPY = "select count(*) from sync_item where state in ('REJECTED', 'MANUAL')";

    @Override
    public void run(Target target, Report report) {
        int size = Integer.parseInt(System.getenv().getOrDefault("ETAX_BENCH_FILINGS", "2000"));
        TaxPeriod filed = TaxPeriod.containing(
                        BusinessTime.dateOf(target.sandbox().now()), TaxPeriod.Frequency.QUARTERLY)
                .previous();
        behave(target, false);
        Population population = Population.create(target, size, filed);
        behave(target, true);
        long calm = target.processes().residentBytes(ADAPTER);
        file(target, population, filed);
        awaitIntake(target, report);
        long backlog = target.number("goldentax", UNDELIVERED);
        long unhappyBefore = target.number("goldentax", UNHAPPY);
        long held = target.processes().residentBytes(ADAPTER);
        target.processes().forgetPeak(ADAPTER);
        report.progress("%d items wait, the core opens", backlog);
        behave(target, false);
        target.sandbox().advanceTo(target.sandbox().now().plus(Duration.ofMinutes(10)));
        Waiting.until(
                "the first delivery", Duration.ofMinutes(6), () -> target.number("goldentax", UNDELIVERED) < backlog);
        double cpu = target.processes().cpuMillis(ADAPTER);
        long first = target.number("goldentax", UNDELIVERED);
        long start = System.nanoTime();
        Waiting.until("the last delivery", Duration.ofMinutes(20), () -> target.number("goldentax", UNDELIVERED) == 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        Waiting.until("everything is confirmed", Duration.ofMinutes(20), () -> target.number("goldentax", OPEN) == 0);
        double confirmed = (System.nanoTime() - start) / 1e9;
        report.line("| backlog | delivered after | deliveries/s | all confirmed after | not taken by the core |"
                + " adapter CPU ms per item | resident before the backlog | with it | peak while it drains |");
        report.line("|---|---|---|---|---|---|---|---|---|");
        report.line(
                "| %d | %.1f s | **%.0f** | %.1f s | %d | %.2f | %.0f MiB | %.0f MiB | **%.0f MiB** |",
                first,
                seconds,
                first / seconds,
                confirmed,
                target.number("goldentax", UNHAPPY) - unhappyBefore,
                (target.processes().cpuMillis(ADAPTER) - cpu) / first,
                calm / MEBIBYTE,
                held / MEBIBYTE,
                target.processes().peakBytes(ADAPTER) / MEBIBYTE);
        report.line("");
        report.line("Load average at the end %s.", Machine.load());
    }

    /** Each files a return; the events of invoice and return are what the adapter has to deliver. */
    private static void file(Target target, Population population, TaxPeriod filed) {
        population.invoice(16);
        var filings = new Filings(population, filed.toString(), target.token("demo-erp"));
        Load.closed(target.gatewayPort(), 16, 0, population.size(), filings::file);
    }

    private static void awaitIntake(Target target, Report report) {
        var last = new long[] {-1, 0};
        Waiting.until("the adapter has taken all events in", Duration.ofMinutes(10), () -> {
            long items = target.number("goldentax", "select count(*) from sync_item");
            last[1] = items == last[0] ? last[1] + 1 : 0;
            last[0] = items;
            return last[1] >= 25;
        });
        report.progress("taken in, %d items in all", last[0]);
    }

    private static void behave(Target target, boolean closed) {
        var behaviour = new HashMap<String, @Nullable Object>(Map.of("latencyMillis", 0, "maintenance", closed));
        List.of("requestsPerSecond", "windowFrom", "windowTo").forEach(name -> behaviour.put(name, null));
        target.sandbox().put("/faults/golden-tax/behaviour", behaviour);
    }
}
