package org.etax.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.etax.local.launcher.Installation;

/** Behind {@code ./etax bench <name>}: measures the running installation and writes down what it found. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = all();

    private Benchmarks() {}

    /** Ends with 2 when there is no such measurement. */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 1 ? ALL.get(arguments[0]) : null;
        if (benchmark == null) {
            System.err.println("./etax bench <name>, where the name is one of " + String.join(", ", ALL.keySet()));
            System.exit(2);
            return;
        }
        var report = new Report(arguments[0]);
        report.line("%s", Machine.described());
        report.line("");
        benchmark.run(new Target(Installation.ofEnvironment(System.getenv())), report);
        report.publish();
    }

    private static Map<String, Benchmark> all() {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("filing", new FilingBenchmark());
        all.put("batch", new BatchBenchmark());
        all.put("growth", new GrowthBenchmark());
        all.put("sync", new SyncBenchmark());
        all.put("startup", new StartupBenchmark());
        return all;
    }
}
