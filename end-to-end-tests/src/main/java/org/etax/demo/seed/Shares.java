package org.etax.demo.seed;

/**
 * Splits a whole number by weights: each gets its share of what has been passed so far, rounded down, and the last one the
 * rest. The parts always sum up to the whole.
 */
final class Shares {

    private final long whole;
    private final double weights;
    private double passed;
    private long given;

    /**
     * @param whole to be split
     * @param weights the sum of all that come
     */
    Shares(long whole, double weights) {
        this.whole = whole;
        this.weights = weights;
    }

    /** The part of the next one. */
    long next(double weight, boolean last) {
        passed += weight;
        long upTo = last || passed >= weights ? whole : (long) (whole * (passed / weights));
        long part = upTo - given;
        given = upTo;
        return part;
    }

    /** Splits a whole number at once; a weight of 0 gets nothing. */
    static long[] split(long whole, double[] weights) {
        double sum = 0;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            last = weights[i] > 0 ? i : last;
        }
        Shares shares = new Shares(whole, sum);
        long[] parts = new long[weights.length];
        for (int i = 0; i <= last; i++) {
            parts[i] = weights[i] > 0 ? shares.next(weights[i], i == last) : 0;
        }
        return parts;
    }
}
