package org.etax.simulators.goldentax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The business objects that were delivered. */
@Repository
class CoreRecords {

    private static final String COLUMNS = "select domain, object_id, version, djxh, business_key, business_day, amount,"
            + " digest from core_record ";

    private final JdbcClient jdbc;

    CoreRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a version of an object; the same version with the same content again changes nothing.
     *
     * @return the core's number of the object
     * @throws CoreRejection for an older version, or other content of a known version
     */
    String keep(CoreRecord record, CoreOperation.Incoming incoming) {
        Optional<CoreRecord> known = find(record.domain(), record.objectId());
        if (known.isPresent()) {
            renew(known.get(), record, incoming);
        } else {
            add(record, incoming);
        }
        String number = numberOf(record.domain(), record.objectId());
        if (incoming.lose() && known.isEmpty()) {
            lose(record.domain(), record.objectId());
        }
        return number;
    }

    private void add(CoreRecord record, CoreOperation.Incoming incoming) {
        jdbc.sql("insert into core_record (domain, object_id, version, djxh, business_key, business_day, amount,"
                        + " digest, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        record.domain().name(),
                        record.objectId(),
                        record.version(),
                        record.djxh(),
                        record.businessKey(),
                        record.businessDay(),
                        record.amount(),
                        record.digest(),
                        incoming.text())
                .update();
    }

    /** The core's number of an object that it holds: djxh of a taxpayer, a voucher number otherwise. */
    String numberOf(CoreService.Domain domain, String objectId) {
        return jdbc.sql("select case when domain = 'DJ' then djxh"
                        + " else '1033' || lpad(serial::text, 16, '0') end from core_record"
                        + " where domain = ? and object_id = ?")
                .params(domain.name(), objectId)
                .query(String.class)
                .single();
    }

    private void renew(CoreRecord known, CoreRecord record, CoreOperation.Incoming incoming) {
        if (known.version() > record.version()) {
            throw new CoreRejection(CoreRejection.Reason.OLDER_VERSION, Integer.toString(known.version()));
        }
        if (known.version() == record.version() && !known.digest().equals(record.digest())) {
            throw new CoreRejection(CoreRejection.Reason.OTHER_CONTENT, Integer.toString(known.version()));
        }
        if (!incoming.lose()) {
            jdbc.sql("update core_record set version = ?, djxh = ?, business_key = ?, business_day = ?, amount = ?,"
                            + " digest = ?, content = ? where domain = ? and object_id = ?")
                    .params(
                            record.version(),
                            record.djxh(),
                            record.businessKey(),
                            record.businessDay(),
                            record.amount(),
                            record.digest(),
                            incoming.text(),
                            record.domain().name(),
                            record.objectId())
                    .update();
        }
    }

    Optional<CoreRecord> find(CoreService.Domain domain, String objectId) {
        return jdbc.sql(COLUMNS + "where domain = ? and object_id = ?")
                .params(domain.name(), objectId)
                .query(CoreRecord.class)
                .optional();
    }

    Optional<CoreRecord> findByKey(CoreService.Domain domain, String businessKey) {
        return jdbc.sql(COLUMNS + "where domain = ? and business_key = ? order by version desc, object_id limit 1")
                .params(domain.name(), businessKey)
                .query(CoreRecord.class)
                .optional();
    }

    /** Objects of a domain and business day after an object, in order of object. */
    List<CoreRecord> of(CoreService.Domain domain, LocalDate day, String after, int limit) {
        return jdbc.sql(COLUMNS + "where domain = ? and business_day = ? and object_id > ? order by object_id limit ?")
                .params(domain.name(), day, after, limit)
                .query(CoreRecord.class)
                .list();
    }

    /** Forgets an object, as a core that lost a record would. */
    boolean lose(CoreService.Domain domain, String objectId) {
        return jdbc.sql("delete from core_record where domain = ? and object_id = ?")
                        .params(domain.name(), objectId)
                        .update()
                == 1;
    }

    /** Changes an object's amount, as a core that was corrected by hand would. */
    boolean alter(CoreService.Domain domain, String objectId, BigDecimal amount) {
        return jdbc.sql("update core_record set amount = ? where domain = ? and object_id = ?")
                        .params(amount, domain.name(), objectId)
                        .update()
                == 1;
    }
}
