package org.etax.platform.event;

import java.util.Comparator;
import org.etax.kernel.TaxpayerId;

/**
 * The events of one taxpayer from one source, numbered from 1 without gaps.
 *
 * @param taxpayerId whose
 * @param source from where
 */
record EventStream(TaxpayerId taxpayerId, String source) implements Comparable<EventStream> {

    private static final Comparator<EventStream> ORDER =
            Comparator.comparing(EventStream::taxpayerId).thenComparing(EventStream::source);

    @Override
    public int compareTo(EventStream other) {
        return ORDER.compare(this, other);
    }
}
