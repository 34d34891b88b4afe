package org.etax.goldentax.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reconciliation and the opening load may see and do of the synchronisation. */
@Repository
public class SyncedObjects {

    private final JdbcClient jdbc;
    private final CoreTaxpayerRows taxpayers;
    private final ArrivalRows arrivals;
    private final Clock clock;

    SyncedObjects(JdbcClient jdbc, CoreTaxpayerRows taxpayers, ArrivalRows arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.taxpayers = taxpayers;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** The objects of a business day, newest versions, in order of id. */
    public List<SyncedObject> of(LocalDate day, Subject subject, UUID after, int limit) {
        return jdbc.sql("""
                /* cross-taxpayer */ select i.taxpayer_id, i.object_id, i.version, i.amount, i.state,
                    exists (select 1 from core_taxpayer c where c.taxpayer_id = i.taxpayer_id and c.source = 'CORE'
                        and i.subject = 'REGISTRATION')
                from sync_item i where i.business_day = ? and i.subject = ? and i.object_id > ?
                and not exists (select 1 from sync_item n where n.taxpayer_id = i.taxpayer_id
                    and n.object_id = i.object_id and n.subject = i.subject and n.version > i.version)
                order by i.object_id limit ?""")
                .params(day, subject.name(), after, limit)
                .query((row, n) -> new SyncedObject(
                        new TaxpayerId(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        Money.of(row.getBigDecimal(4)),
                        SyncState.valueOf(row.getString(5)),
                        row.getBoolean(6)))
                .list();
    }

    /** Sends a delivered object again under a new number. */
    public void resend(SyncedObject object, Subject subject, String reason) {
        jdbc.sql("""
                update sync_item set state = 'RETRYING', tran_seq = null, attempts = 0, due_at = ?, reason = ?
                where taxpayer_id = ? and object_id = ? and subject = ? and version = ?
                and state in ('ACKNOWLEDGED', 'CONFIRMED')""")
                .params(
                        Timestamp.from(clock.instant()),
                        reason,
                        object.taxpayerId().value(),
                        object.objectId(),
                        subject.name(),
                        object.version())
                .update();
    }

    /** Whether the newest version of an object has come to rest: seen in the core, refused, or somebody's case. */
    public boolean isSettled(TaxpayerId taxpayerId, UUID objectId, Subject subject) {
        return jdbc.sql("""
                select not exists (select 1 from sync_item where taxpayer_id = ? and object_id = ? and subject = ?
                and state not in ('CONFIRMED', 'REJECTED', 'MANUAL'))""")
                .params(taxpayerId.value(), objectId, subject.name())
                .query(Boolean.class)
                .single();
    }

    /** Makes an object somebody's case. */
    public void open(SyncedObject object, Subject subject, String reason) {
        jdbc.sql("""
                update sync_item set state = 'MANUAL', reason = ?, due_at = null
                where taxpayer_id = ? and object_id = ? and subject = ? and version = ? and state <> 'REJECTED'""")
                .params(reason, object.taxpayerId().value(), object.objectId(), subject.name(), object.version())
                .update();
    }

    /** A taxpayer that the core had before is known there; its registration is not sent. */
    public void knownToCore(TaxpayerId taxpayerId, String djxh) {
        taxpayers.number(taxpayerId, djxh, "CORE");
        arrivals.release(taxpayerId, clock.instant());
    }
}
