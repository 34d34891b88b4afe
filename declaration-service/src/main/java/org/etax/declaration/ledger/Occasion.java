package org.etax.declaration.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * What a document is written for.
 *
 * @param taxpayerId whose money it is
 * @param originId the return version, payment, refund case or load that causes it
 * @param source who says so
 * @param businessDate the day it counts for, in Asia/Shanghai
 * @param recordedAt when it is written
 */
public record Occasion(
        TaxpayerId taxpayerId, UUID originId, Source source, LocalDate businessDate, Instant recordedAt) {

    /** Where a document's facts come from. */
    public enum Source {
        /** An act in this system. */
        OWN,
        /** The opening load from the legacy core. */
        CORE
    }
}
