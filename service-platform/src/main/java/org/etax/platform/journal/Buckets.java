package org.etax.platform.journal;

import java.util.List;
import java.util.stream.IntStream;
import org.etax.kernel.TaxpayerId;

/** Taxpayers are spread over a fixed number of buckets, each worked by one instance at a time. */
public final class Buckets {

    /** How many. */
    public static final int COUNT = 16;

    private Buckets() {}

    /** The bucket of a taxpayer. */
    public static int of(TaxpayerId taxpayerId) {
        return Math.floorMod(taxpayerId.value().hashCode(), COUNT);
    }

    /** Every bucket. */
    public static List<Integer> all() {
        return IntStream.range(0, COUNT).boxed().toList();
    }
}
