package org.etax.invoice.number;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Gives out invoice numbers. This instance holds a block of each series in memory; the database gives each block once, so no two
 * instances give the same number. What is left of a block when the instance ends is a gap.
 */
@Component
public class InvoiceNumbers {

    private static final int BLOCK = 2_000;
    private static final int LOW = 500;

    private final AllotterRows allotter;
    private final Map<NumberSeries, Shelf> shelves = new ConcurrentHashMap<>();

    InvoiceNumbers(AllotterRows allotter) {
        this.allotter = allotter;
    }

    /** Fetches a block ahead when few numbers remain. Called outside a transaction, so that {@link #next} need not wait for one. */
    public void provide(NumberSeries series) {
        shelf(series).provide(LOW);
    }

    /** The next number of the series. */
    public InvoiceNumber next(NumberSeries series) {
        return shelf(series).next();
    }

    private Shelf shelf(NumberSeries series) {
        return shelves.computeIfAbsent(series, Shelf::new);
    }

    private final class Shelf {

        private final NumberSeries series;
        private Optional<NumberSupply> open = Optional.empty();
        private Optional<NumberSupply> reserve = Optional.empty();

        Shelf(NumberSeries series) {
            this.series = series;
        }

        synchronized void provide(int low) {
            if (reserve.isEmpty() && open.map(NumberSupply::remaining).orElse(0L) < low) {
                reserve = Optional.of(NumberSupply.of(allotter.allot(series, BLOCK)));
            }
        }

        synchronized InvoiceNumber next() {
            if (open.map(NumberSupply::remaining).orElse(0L) == 0) {
                open = Optional.of(reserve.orElseGet(() -> NumberSupply.of(allotter.allot(series, BLOCK))));
                reserve = Optional.empty();
            }
            NumberSupply.Taken taken = open.orElseThrow().take(1).orElseThrow();
            open = Optional.of(taken.rest());
            return taken.block().iterator().next();
        }
    }
}
