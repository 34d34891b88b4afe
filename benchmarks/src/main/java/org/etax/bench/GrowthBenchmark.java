package org.etax.bench;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;

/**
 * How long a prefill takes with ever more invoices behind the return. {@code ETAX_BENCH_INVOICES} sets the largest number
 * (default 1 000 000); the others are 100 and 10 000.
 */
final class GrowthBenchmark implements Benchmark {

    private static final int PER_FILE = 100_000;
    private static final int ROUNDS = 20;
    private static final int PER_ROUND = 200;

    @Override
    public void run(Target target, Report report) {
        int largest = Integer.parseInt(System.getenv().getOrDefault("ETAX_BENCH_INVOICES", "1000000"));
        int[] sizes = {100, 10_000, largest};
        TaxPeriod quarter =
                TaxPeriod.containing(BusinessTime.dateOf(target.sandbox().now()), TaxPeriod.Frequency.QUARTERLY);
        Population population = Population.create(target, sizes.length, quarter);
        population.awaitQuota();
        var batches = new InvoiceBatches(target);
        for (int i = 0; i < sizes.length; i++) {
            for (int left = sizes[i]; left > 0; left -= PER_FILE) {
                batches.issue(population.id(i), Math.min(left, PER_FILE));
                report.progress("%d invoices left for taxpayer %d", Math.max(0, left - PER_FILE), i);
            }
            awaitTotals(target, population.id(i), sizes[i]);
        }
        target.sandbox()
                .advanceTo(quarter.end()
                        .plusDays(5)
                        .atTime(LocalTime.of(10, 0))
                        .atZone(BusinessTime.ZONE)
                        .toInstant());
        measure(target, report, population, quarter, sizes);
    }

    private static void awaitTotals(Target target, String taxpayer, int invoices) {
        Waiting.until(
                "declaration-service knows the totals",
                Duration.ofMinutes(5),
                () -> target.number(
                                "declaration",
                                "select coalesce(sum(invoices), 0) from invoice_total_copy where taxpayer_id = '"
                                        + taxpayer + "'")
                        == invoices);
    }

    /** The sizes take turns, so that what else happens on the machine falls on all of them. */
    private static void measure(Target target, Report report, Population population, TaxPeriod quarter, int[] sizes) {
        var prefills = new Filings(population, quarter.toString(), target.token("demo-erp"));
        Load.closed(
                target.gatewayPort(),
                4,
                0,
                20_000,
                (connection, item, due) -> prefills.prefill(connection, item % sizes.length, due));
        List<Latencies> results = new ArrayList<>();
        for (int ignored : sizes) {
            results.add(new Latencies());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < sizes.length; i++) {
                int size = i;
                prefills.timeInto(results.get(i));
                Load.closed(
                        target.gatewayPort(),
                        1,
                        0,
                        PER_ROUND,
                        (connection, item, due) -> prefills.prefill(connection, size, due));
            }
        }
        report.line(
                "%d prefills each, one connection, in turns of %d; load average %s.",
                ROUNDS * PER_ROUND, PER_ROUND, Machine.load());
        report.line("");
        report.line("| invoices behind the return | p50 ms | p99 ms | p99.9 ms | errors |");
        report.line("|---|---|---|---|---|");
        for (int i = 0; i < sizes.length; i++) {
            report.line("| %d | %s |", sizes[i], results.get(i).cells());
        }
    }
}
