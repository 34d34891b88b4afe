package org.etax.declaration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and locks a taxpayer's balances and deadlines. */
@Repository
class AccountRows {

    private static final String LOCK = """
            insert into ledger_account (taxpayer_id, last_number) values (?, 0)
            on conflict (taxpayer_id) do update set last_number = ledger_account.last_number returning last_number""";

    private static final String READ = """
            select account, tax, period, charge_kind, amount, null::date as due_on from ledger_balance
            where taxpayer_id = ? and (?::text is null or period = ?)
            union all
            select null, tax, period, 'TAX', null, (array_agg(due_on order by recorded_at desc))[1] from payment_deadline
            where taxpayer_id = ? and (?::text is null or period = ?) group by tax, period""";

    private final JdbcTemplate jdbc;

    AccountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole account, locked until the transaction ends. */
    LockedAccount lock(TaxpayerId taxpayerId) {
        return lock(taxpayerId, null);
    }

    /** What the account says of one period, or of all when it is null. The account is locked until the transaction ends. */
    LockedAccount lock(TaxpayerId taxpayerId, @Nullable TaxPeriod period) {
        long last = Objects.requireNonNull(jdbc.queryForObject(LOCK, Long.class, taxpayerId.value()));
        return new LockedAccount(last, last == 0 ? TaxpayerAccount.EMPTY : read(taxpayerId, period));
    }

    /** The whole account as it stands, without a lock. */
    TaxpayerAccount read(TaxpayerId taxpayerId) {
        return read(taxpayerId, null);
    }

    private TaxpayerAccount read(TaxpayerId taxpayerId, @Nullable TaxPeriod period) {
        String id = taxpayerId.value();
        String text = period == null ? null : period.toString();
        Map<Balances.Key, Money> balances = new HashMap<>();
        Map<Charge, LocalDate> deadlines = new HashMap<>();
        jdbc.query(
                READ,
                row -> {
                    Charge charge = charge(row);
                    String account = row.getString("account");
                    if (account == null) {
                        deadlines.put(charge, row.getObject("due_on", LocalDate.class));
                    } else {
                        balances.put(new Balances.Key(account, charge), Money.of(row.getBigDecimal("amount")));
                    }
                },
                id,
                text,
                text,
                id,
                text,
                text);
        return new TaxpayerAccount(Balances.of(balances), deadlines);
    }

    static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getString("tax"),
                TaxPeriod.parse(row.getString("period")),
                Charge.Kind.valueOf(row.getString("charge_kind")));
    }
}
