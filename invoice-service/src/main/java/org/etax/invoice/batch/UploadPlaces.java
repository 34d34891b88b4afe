package org.etax.invoice.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many parts of files may be on their way into this instance: each holds memory until it has come or is given up. */
@Component
class UploadPlaces {

    private final Semaphore places;
    private final int perTaxpayer;
    private final Map<TaxpayerId, Integer> taken = new ConcurrentHashMap<>();

    UploadPlaces(
            @Value("${etax.invoice.batch.uploads}") int places,
            @Value("${etax.invoice.batch.uploads-per-taxpayer}") int perTaxpayer) {
        this.places = new Semaphore(places);
        this.perTaxpayer = perTaxpayer;
    }

    /** @throws ProblemException UPLOADS_BUSY when the taxpayer has its share, or all are taken */
    Place take(TaxpayerId taxpayerId) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(InvoiceProblem.UPLOADS_BUSY);
        }
        if (taken.merge(taxpayerId, 1, Integer::sum) > perTaxpayer) {
            leave(taxpayerId);
            throw ProblemException.of(InvoiceProblem.UPLOADS_BUSY);
        }
        return () -> leave(taxpayerId);
    }

    private void leave(TaxpayerId taxpayerId) {
        taken.computeIfPresent(taxpayerId, (id, count) -> count == 1 ? null : count - 1);
        places.release();
    }

    /** A place until it is closed. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
