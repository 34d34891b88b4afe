package org.etax.bench;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times and failures of one kind of call. For many threads. */
final class Latencies {

    private static final long LONGEST = 120_000_000_000L;

    private final Histogram nanoseconds = new ConcurrentHistogram(LONGEST, 3);
    private final LongAdder failures = new LongAdder();

    void success(long nanos) {
        nanoseconds.recordValue(Math.min(nanos, LONGEST));
    }

    void failure() {
        failures.increment();
    }

    long successes() {
        return nanoseconds.getTotalCount();
    }

    long failures() {
        return failures.sum();
    }

    /** @return milliseconds */
    double at(double percentile) {
        return nanoseconds.getValueAtPercentile(percentile) / 1e6;
    }

    /** Cells of a table: p50, p99, p99.9 in milliseconds, errors. */
    String cells() {
        return String.format(Locale.ROOT, "%.1f | %.1f | %.1f | %d", at(50), at(99), at(99.9), failures());
    }
}
