package org.etax.invoice.number;

import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * A run of numbers handed out ahead of issue (赋码), both ends included. The allotter gives each number to one block only, so
 * numbers are unique by construction wherever blocks are used up.
 *
 * @param series the common first five digits
 * @param first first sequence
 * @param last last sequence
 */
public record NumberBlock(NumberSeries series, long first, long last) implements Iterable<InvoiceNumber> {

    /** @throws IllegalArgumentException when it is empty or leaves the series */
    public NumberBlock {
        if (first < 0 || last < first || last >= NumberSeries.CAPACITY) {
            throw new IllegalArgumentException("not a block of a series: %d to %d".formatted(first, last));
        }
    }

    /** How many numbers it holds, at least one. */
    public long size() {
        return last - first + 1;
    }

    /** Whether the number lies in this block. */
    public boolean contains(InvoiceNumber number) {
        return series.equals(number.series()) && number.sequence() >= first && number.sequence() <= last;
    }

    /** Whether some number lies in both. */
    public boolean overlaps(NumberBlock other) {
        return series.equals(other.series) && first <= other.last && other.first <= last;
    }

    /** The numbers in ascending order. */
    @Override
    public Iterator<InvoiceNumber> iterator() {
        return LongStream.rangeClosed(first, last)
                .mapToObj(sequence -> InvoiceNumber.of(series, sequence))
                .iterator();
    }
}
