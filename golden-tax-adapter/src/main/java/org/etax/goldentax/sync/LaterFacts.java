package org.etax.goldentax.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the core what takes effect on a later day than it was learned, on that day. */
@Component
class LaterFacts {

    private static final Logger LOG = LoggerFactory.getLogger(LaterFacts.class);
    private static final int AT_ONCE = 200;

    private final LaterFactRows rows;
    private final Registrations registrations;
    private final TransactionTemplate transactions;
    private final Leases leases;
    private final Clock clock;

    LaterFacts(
            LaterFactRows rows,
            Registrations registrations,
            TransactionTemplate transactions,
            Leases leases,
            Clock clock) {
        this.rows = rows;
        this.registrations = registrations;
        this.transactions = transactions;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etax.sync.later-facts-every:30s}")
    void work() {
        if (!leases.take("later-facts", Duration.ofMinutes(5))) {
            return;
        }
        Instant now = clock.instant();
        for (TaxpayerId taxpayerId : rows.due(BusinessTime.dateOf(now), AT_ONCE)) {
            try {
                transactions.executeWithoutResult(status -> registrations.takeEffect(taxpayerId, now));
            } catch (RuntimeException e) {
                LOG.error("what takes effect of {} cannot be told to the core", taxpayerId, e);
            }
        }
    }
}
