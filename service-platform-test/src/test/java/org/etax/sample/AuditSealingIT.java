package org.etax.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AuditSealingIT {

    @Autowired
    JdbcClient jdbc;

    private final TaxpayerId taxpayer = TaxpayerId.create();

    /** The rows as a process leaves them that is killed between its commit and the seal: nobody has heard of them. */
    @Test
    void sealsWhatAKilledInstanceCommittedLast() {
        jdbc.sql("""
                insert into audit_entry (taxpayer_id, sequence, at, actor_kind, actor_id, actor_name, capacity, channel, client,
                    action, subject_type, subject_id)
                select ?, n, now(), 'PERSON', 'lin', 'lin', 'SELF', 'portal', 'gateway', 'write-note', 'note', n::text
                from generate_series(1, 1500) n""").param(taxpayer.value()).update();
        jdbc.sql("""
                insert into journal_counter (taxpayer_id, event_sequence, audit_sequence, last_at)
                values (?, 0, 1500, now())""").param(taxpayer.value()).update();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sealed()).isEqualTo(1500));
        assertThat(jdbc.sql("""
                        select string_agg(first_sequence || '-' || last_sequence, ' ' order by last_sequence)
                        from audit_seal where taxpayer_id = ?""").param(taxpayer.value()).query(String.class).single())
                .isEqualTo("1-1000 1001-1500");
    }

    @Test
    void looksAtAPageOfCountersByTheirKey() {
        jdbc.sql("""
                insert into journal_counter (taxpayer_id, event_sequence, audit_sequence, sealed_sequence, last_at)
                select 'zz-' || n, 0, 1, 1, now() from generate_series(1, 20000) n""").update();
        jdbc.sql("analyze journal_counter").update();
        assertThat(jdbc.sql("""
                        /* cross-taxpayer */ explain select taxpayer_id, audit_sequence > sealed_sequence from journal_counter
                        where taxpayer_id > 'zz-1' order by taxpayer_id limit 2000""").query(String.class).list())
                .anyMatch(line -> line.contains("Index Scan using journal_counter_pk"));
    }

    /** A second index over a column that each commit changes would have every commit write every index anew. */
    @Test
    void theCounterIsIndexedByItsKeyAlone() {
        assertThat(jdbc.sql(
                                "select indexrelid::regclass::text from pg_index where indrelid = 'journal_counter'::regclass")
                        .query(String.class)
                        .list())
                .containsExactly("journal_counter_pk");
    }

    private long sealed() {
        return jdbc.sql("select sealed_sequence from journal_counter where taxpayer_id = ?")
                .param(taxpayer.value())
                .query(Long.class)
                .single();
    }
}
