package org.etax.gateway.traffic;

/**
 * Classes of response times: class n ends at 2<sup>n/4</sup> milliseconds, so what is read from the classes is at most a
 * fifth too long. The last class has no end.
 */
final class Latencies {

    static final int CLASSES = 65;

    private static final double PER_DOUBLING = 4;
    private static final double NANOSECONDS = 1e6;

    private Latencies() {}

    static int classOf(long nanoseconds) {
        double milliseconds = nanoseconds / NANOSECONDS;
        int number = milliseconds <= 1 ? 0 : (int) Math.ceil(PER_DOUBLING * Math.log(milliseconds) / Math.log(2));
        return Math.min(number, CLASSES - 1);
    }

    /** The end of the class in which the given share of all calls is reached, in milliseconds. */
    static long percentile(long[] counts, double share) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        long wanted = Math.max(1, (long) Math.ceil(all * share));
        long seen = 0;
        for (int number = 0; number < counts.length; number++) {
            seen += counts[number];
            if (seen >= wanted) {
                return Math.round(Math.pow(2, number / PER_DOUBLING));
            }
        }
        return 0;
    }
}
