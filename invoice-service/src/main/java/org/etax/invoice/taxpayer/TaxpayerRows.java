package org.etax.invoice.taxpayer;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the copy. */
@Repository
class TaxpayerRows {

    private final JdbcTemplate jdbc;

    TaxpayerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the copy; false when it is as new already. */
    boolean replace(TaxpayerFactsChanged event, Instant now) {
        String id = event.taxpayerId().value();
        int changed = jdbc.update("""
                insert into taxpayer_copy (taxpayer_id, version, changed_at) values (?, ?, ?)
                on conflict (taxpayer_id) do update set version = excluded.version, changed_at = excluded.changed_at
                where taxpayer_copy.version < excluded.version""", id, event.version(), Timestamp.from(now));
        if (changed == 0) {
            return false;
        }
        jdbc.update("delete from taxpayer_fact where taxpayer_id = ?", id);
        List<Object[]> rows = new ArrayList<>(event.facts().size());
        for (TaxpayerFact fact : event.facts()) {
            rows.add(new Object[] {
                id,
                rows.size(),
                fact.name().name(),
                fact.value(),
                Date.valueOf(fact.effectiveFrom()),
                fact.effectiveTo() == null ? null : Date.valueOf(fact.effectiveTo()),
                Timestamp.from(fact.recordedAt()),
                fact.source().name()
            });
        }
        jdbc.batchUpdate("""
                insert into taxpayer_fact (taxpayer_id, ordinal, name, value, effective_from, effective_to, recorded_at, source)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        return true;
    }

    /** What held on the day: the fact recorded last where several do. */
    Map<TaxpayerFact.Name, String> factsOn(TaxpayerId taxpayerId, LocalDate day) {
        Map<TaxpayerFact.Name, String> facts = new EnumMap<>(TaxpayerFact.Name.class);
        Date date = Date.valueOf(day);
        jdbc.query(
                """
                select distinct on (name) name, value from taxpayer_fact
                where taxpayer_id = ? and effective_from <= ? and (effective_to is null or effective_to >= ?)
                order by name, recorded_at desc, ordinal desc""",
                row -> {
                    facts.put(TaxpayerFact.Name.valueOf(row.getString(1)), row.getString(2));
                },
                taxpayerId.value(),
                date,
                date);
        return facts;
    }

    /** Enters the numbers under their holder; a number belongs to whoever was told last. */
    void enter(TaxpayerId holder, Collection<String> numbers) {
        numbers.forEach(number -> jdbc.update("""
                insert into taxpayer_directory (number, holder_id) values (?, ?)
                on conflict (number) do update set holder_id = excluded.holder_id""", number, holder.value()));
    }

    Map<String, TaxpayerId> holders(Collection<String> numbers) {
        Map<String, TaxpayerId> holders = new HashMap<>();
        jdbc.query(
                "select number, holder_id from taxpayer_directory where number = any(?)",
                row -> {
                    holders.put(row.getString(1), new TaxpayerId(row.getString(2)));
                },
                (Object) numbers.toArray(String[]::new));
        return holders;
    }
}
