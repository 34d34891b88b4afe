package org.etax.bench;

import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;

/** A batch file of 100 000 invoices: how fast, and how much memory invoice-service holds meanwhile. */
final class BatchBenchmark implements Benchmark {

    private static final int LINES = 100_000;
    private static final int WARM_UP = 5_000;
    private static final double MEBIBYTE = 1024.0 * 1024;

    @Override
    public void run(Target target, Report report) {
        var today = BusinessTime.dateOf(target.sandbox().now());
        Population population =
                Population.create(target, 2, TaxPeriod.containing(today, TaxPeriod.Frequency.QUARTERLY));
        population.awaitQuota();
        var batches = new InvoiceBatches(target);
        batches.issue(population.id(0), WARM_UP);
        Processes processes = target.processes();
        long resident = processes.residentBytes("invoice-service");
        processes.forgetPeak("invoice-service");
        Spending start = Spending.now(target);
        InvoiceBatches.Issued issued = batches.issue(population.id(1), LINES);
        Spending spent = Spending.now(target).since(start);
        long rows =
                target.number("invoice", "select count(*) from invoice where taxpayer_id = '" + population.id(1) + "'");
        report.line("| lines | file taken after | all issued after | invoices/s | refused | invoices in the table |"
                + " CPU ms each | WAL bytes each | invoice-service resident before | its peak |");
        report.line("|---|---|---|---|---|---|---|---|---|---|");
        report.line(
                "| %d | %.1f s | %.1f s | **%.0f** | %d | %d | %.2f | %.0f | %.0f MiB | **%.0f MiB** |",
                issued.lines(),
                issued.uploaded(),
                issued.seconds(),
                issued.lines() / issued.seconds(),
                issued.refused(),
                rows,
                spent.totalMillis() / LINES,
                spent.walBytes() / LINES,
                resident / MEBIBYTE,
                processes.peakBytes("invoice-service") / MEBIBYTE);
        report.line("");
        report.line("Load average at the end %s.", Machine.load());
    }
}
