package org.etax.goldentax.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Taxpayers as the core knows them. */
@Repository
class CoreTaxpayerRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CoreTaxpayerRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param djxh 登记序号, null before the core has given one
     * @param registeredOn first registration here, null for one that the core had before
     * @param digest of what was last said of it
     * @param version of the facts that it was said of
     */
    record Known(
            @Nullable String djxh,
            @Nullable LocalDate registeredOn,
            @Nullable String digest,
            long version) {}

    /** What the core knows of a taxpayer, kept from others until the transaction ends. */
    Optional<Known> lock(TaxpayerId taxpayerId) {
        return jdbc
                .query(
                        "select djxh, registered_on, content_digest, facts_version from core_taxpayer where taxpayer_id = ?"
                                + " for update",
                        (row, n) -> new Known(
                                row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getLong(4)),
                        taxpayerId.value())
                .stream()
                .findFirst();
    }

    /** Notes what is being said of a taxpayer. */
    void say(TaxpayerId taxpayerId, LocalDate registeredOn, String digest, long version, String source) {
        jdbc.update("""
                insert into core_taxpayer (taxpayer_id, registered_on, content_digest, facts_version, source, updated_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (taxpayer_id) do update set content_digest = excluded.content_digest,
                    registered_on = coalesce(core_taxpayer.registered_on, excluded.registered_on),
                    facts_version = greatest(core_taxpayer.facts_version, excluded.facts_version),
                    updated_at = excluded.updated_at""", taxpayerId.value(), registeredOn, digest, version, source, Timestamp.from(clock.instant()));
    }

    /** The core numbers this taxpayer so. */
    void number(TaxpayerId taxpayerId, String djxh, String source) {
        jdbc.update("""
                insert into core_taxpayer (taxpayer_id, djxh, facts_version, source, updated_at) values (?, ?, 0, ?, ?)
                on conflict (taxpayer_id) do update set djxh = excluded.djxh, updated_at = excluded.updated_at""", taxpayerId.value(), djxh, source, Timestamp.from(clock.instant()));
    }
}
