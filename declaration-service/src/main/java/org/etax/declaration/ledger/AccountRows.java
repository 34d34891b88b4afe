package org.etax.declaration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.write.DeferredWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and locks a taxpayer's balances and deadlines. */
@Repository
class AccountRows {

    /**
     * Locks and reads with one snapshot, taken before the lock was waited for. So it also reads the number as the snapshot has it:
     * while that is the locked one, nobody has booked in between, and the rest is as new as the lock.
     */
    private static final String LOCK = """
            with locked as (
                insert into ledger_account (taxpayer_id, last_number) values (?, 0)
                on conflict (taxpayer_id) do update set last_number = ledger_account.last_number returning last_number)
            select null as account, null as tax, null as period, null as charge_kind, null as amount, null::date as due_on,
                last_number, (select seen.last_number from ledger_account seen where seen.taxpayer_id = ?) as seen from locked
            union all
            """;

    private static final String READ = """
            select account, tax, period, charge_kind, amount, null::date as due_on, null::bigint, null::bigint from ledger_balance
            where taxpayer_id = ? and (?::text is null or period = ?)
            union all
            select null, tax, period, 'TAX', null, (array_agg(due_on order by recorded_at desc))[1], null, null from payment_deadline
            where taxpayer_id = ? and (?::text is null or period = ?) group by tax, period""";

    private final JdbcTemplate jdbc;
    private final DeferredWrites writes;

    AccountRows(JdbcTemplate jdbc, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** The whole account, locked until the transaction ends. */
    LockedAccount lock(TaxpayerId taxpayerId) {
        return lock(taxpayerId, null);
    }

    /** What the account says of one period, or of all when it is null. The account is locked until the transaction ends. */
    LockedAccount lock(TaxpayerId taxpayerId, @Nullable TaxPeriod period) {
        writes.flush();
        String id = taxpayerId.value();
        String text = period == null ? null : period.toString();
        AccountReading locked = new AccountReading();
        jdbc.query(LOCK + READ, locked, id, id, id, text, text, id, text, text);
        return new LockedAccount(
                locked.lastNumber(), locked.isOfTheLock() ? locked.account() : read(taxpayerId, period));
    }

    /** The whole account as it stands, without a lock. */
    TaxpayerAccount read(TaxpayerId taxpayerId) {
        return read(taxpayerId, null);
    }

    private TaxpayerAccount read(TaxpayerId taxpayerId, @Nullable TaxPeriod period) {
        String id = taxpayerId.value();
        String text = period == null ? null : period.toString();
        AccountReading reading = new AccountReading();
        jdbc.query(READ, reading, id, text, text, id, text, text);
        return reading.account();
    }

    static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getString("tax"),
                TaxPeriod.parse(row.getString("period")),
                Charge.Kind.valueOf(row.getString("charge_kind")));
    }
}
