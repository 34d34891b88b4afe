package org.etax.platform.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One kind of things a service owns and another system keeps too. Read from business tables, never from the outbox. */
public interface ReconciliationDomain {

    /** Its name in the path, e.g. {@code PAYMENT}. */
    String name();

    /**
     * The things of a business day, in the database's order of {@code objectId} ({@code order by id}, unsigned bytes).
     *
     * @param day business date in Asia/Shanghai
     * @param after only ids greater than this; the nil UUID for the beginning
     * @param limit at most so many
     */
    List<ReconciliationItem> items(LocalDate day, UUID after, int limit);
}
