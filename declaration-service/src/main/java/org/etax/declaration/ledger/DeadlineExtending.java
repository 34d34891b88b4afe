package org.etax.declaration.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves the last day of payment of what is booked already, so that the surcharge counts from the new day. */
@Component
public class DeadlineExtending {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeadlineExtending(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Moves the deadlines of these levy items of the period that are earlier; runs in the caller's transaction.
     *
     * @return how many were moved
     */
    public int extend(TaxpayerId taxpayerId, TaxPeriod period, Collection<String> taxes, LocalDate dueOn) {
        return jdbc.update(
                """
                insert into payment_deadline (taxpayer_id, tax, period, recorded_at, due_on, reason)
                select taxpayer_id, tax, period, greatest(?, recorded_at + interval '1 microsecond'), ?, 'EXTENSION' from (
                    select distinct on (tax) taxpayer_id, tax, period, recorded_at, due_on from payment_deadline
                    where taxpayer_id = ? and period = ? and tax = any (?)
                    order by tax, recorded_at desc) as latest
                where due_on < ?""",
                Timestamp.from(clock.instant()),
                dueOn,
                taxpayerId.value(),
                period.toString(),
                taxes.toArray(String[]::new),
                dueOn);
    }
}
