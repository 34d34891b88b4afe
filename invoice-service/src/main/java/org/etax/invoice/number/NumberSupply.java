package org.etax.invoice.number;

import java.util.Optional;

/**
 * What is left of a run of sequences: of a whole series (the allotter's row) or of a block that a seller uses up.
 *
 * @param series the common first five digits
 * @param next first sequence not yet given
 * @param last last sequence that may be given
 */
public record NumberSupply(NumberSeries series, long next, long last) {

    /** @throws IllegalArgumentException when it leaves the series */
    public NumberSupply {
        if (next < 0 || next > last + 1 || last >= NumberSeries.CAPACITY) {
            throw new IllegalArgumentException("not a supply of a series: %d to %d".formatted(next, last));
        }
    }

    /**
     * What was taken and what remains.
     *
     * @param block the numbers taken
     * @param rest the supply without them
     */
    public record Taken(NumberBlock block, NumberSupply rest) {}

    /** A series of which nothing has been given. Sequence 0 stays unused. */
    public static NumberSupply whole(NumberSeries series) {
        return new NumberSupply(series, 1, NumberSeries.CAPACITY - 1);
    }

    /** A block of which nothing has been used. */
    public static NumberSupply of(NumberBlock block) {
        return new NumberSupply(block.series(), block.first(), block.last());
    }

    /** How many numbers can still be taken. */
    public long remaining() {
        return last - next + 1;
    }

    /**
     * Takes up to that many numbers, fewer when fewer remain; empty when none remains.
     *
     * @throws IllegalArgumentException when the count is not positive
     */
    public Optional<Taken> take(long count) {
        if (count <= 0) {
            throw new IllegalArgumentException("take at least one number");
        }
        long taken = Math.min(count, remaining());
        return taken == 0
                ? Optional.empty()
                : Optional.of(new Taken(
                        new NumberBlock(series, next, next + taken - 1), new NumberSupply(series, next + taken, last)));
    }
}
