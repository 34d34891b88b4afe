package org.etax.invoice.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/**
 * A buyer so far, with what was sold to it last.
 *
 * @param name as printed last
 * @param number taxpayer identification number; null where it has none
 * @param naturalPerson a consumer
 * @param kind of its last invoice
 * @param item first line of its last invoice; null while it is not known
 * @param invoices how many it got
 * @param lastIssuedAt when it got the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KnownBuyer(
        String name,
        @Nullable String number,
        boolean naturalPerson,
        InvoiceIssued.Kind kind,
        @Nullable Item item,
        long invoices,
        Instant lastIssuedAt) {

    /**
     * @param code tax classification code
     * @param name the seller's own name of the goods or service
     * @param rate decimal text
     */
    record Item(String code, String name, String rate) {}
}
