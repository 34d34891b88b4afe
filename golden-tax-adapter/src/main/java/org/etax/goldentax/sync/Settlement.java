package org.etax.goldentax.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etax.kernel.event.CoreSynchronised;
import org.etax.kernel.event.CoreSynchronised.Outcome;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.platform.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a call came to, tells the other services, and lets go what waited for it: one transaction each. */
@Component
class Settlement {

    /** 1001 and 4001: the core lacks what was delivered before. */
    private static final Set<String> SOMETHING_MISSING = Set.of("1001", "4001");

    private final DeliveryRows rows;
    private final ArrivalRows arrivals;
    private final CoreTaxpayerRows taxpayers;
    private final Journal journal;
    private final SyncSettings settings;
    private final Clock clock;

    Settlement(
            DeliveryRows rows,
            ArrivalRows arrivals,
            CoreTaxpayerRows taxpayers,
            Journal journal,
            SyncSettings settings,
            Clock clock) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.taxpayers = taxpayers;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** The core said "done". */
    @Transactional
    public void acknowledged(Delivery item, String coreNumber) {
        Instant now = clock.instant();
        if (!rows.acknowledged(item, coreNumber, now, now.plus(settings.confirmDelay()))) {
            return;
        }
        if (item.subject() == Subject.REGISTRATION) {
            taxpayers.number(item.taxpayerId(), coreNumber, "OWN");
        }
        arrivals.release(item.taxpayerId(), now);
        publish(item, Outcome.ACKNOWLEDGED, coreNumber, null, now);
    }

    /** The core was asked and holds it. */
    @Transactional
    public void confirmed(Delivery item) {
        rows.confirmed(item, clock.instant());
    }

    /** The core refused. Where it misses what had been delivered, that is looked after first and this tried again. */
    @Transactional
    public void refused(Delivery item, String code, String reason) {
        Instant now = clock.instant();
        if (SOMETHING_MISSING.contains(code) && item.attempts() < settings.attempts()) {
            List<UUID> doubtful = new ArrayList<>(item.needs());
            doubtful.add(item.taxpayerId().uuid());
            rows.doubt(item.taxpayerId(), doubtful, now);
            rows.retry(item, null, reason, now.plus(settings.backoff(item.attempts())));
            return;
        }
        if (rows.stopped(item, SyncState.REJECTED, reason, now)) {
            arrivals.release(item.taxpayerId(), now);
            publish(item, Outcome.REJECTED, null, reason, now);
        }
    }

    /** Nobody knows whether it was done: the same number again, later and later. */
    @Transactional
    public void unknown(Delivery item, String reason) {
        Instant now = clock.instant();
        if (item.state() == SyncState.ACKNOWLEDGED) {
            rows.postpone(item, now.plus(settings.backoff(0)));
        } else if (item.attempts() >= settings.attempts()) {
            stopped(item, reason);
        } else {
            rows.retry(item, item.sequence(), reason, now.plus(settings.backoff(item.attempts())));
        }
    }

    /** The core does not hold what it had acknowledged: another number. */
    @Transactional
    public void lost(Delivery item) {
        String reason = "核心征管系统已答复成功但查无此记录 the core said done but holds nothing";
        if (item.attempts() >= settings.attempts()) {
            stopped(item, reason);
        } else {
            rows.retry(item, null, reason, clock.instant());
        }
    }

    /** Nothing was done and it is not this item's fault. */
    @Transactional
    public void postponed(Delivery item) {
        rows.postpone(item, clock.instant());
    }

    /** Somebody must look. */
    @Transactional
    public void stopped(Delivery item, String reason) {
        Instant now = clock.instant();
        if (rows.stopped(item, SyncState.MANUAL, reason, now)) {
            arrivals.release(item.taxpayerId(), now);
        }
    }

    private void publish(
            Delivery item, Outcome outcome, @Nullable String coreNumber, @Nullable String reason, Instant at) {
        journal.publish(new CoreSynchronised(
                item.taxpayerId(), item.subject(), item.objectId(), item.version(), outcome, coreNumber, reason, at));
    }
}
