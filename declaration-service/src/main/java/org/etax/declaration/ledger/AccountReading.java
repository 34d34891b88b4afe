package org.etax.declaration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.etax.kernel.Money;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Sorts the rows of one reading of an account: the lock's, balances, deadlines. */
final class AccountReading implements RowCallbackHandler {

    private final Map<Balances.Key, Money> balances = new HashMap<>();
    private final Map<Charge, LocalDate> deadlines = new HashMap<>();
    private long lastNumber;
    private long seenNumber;

    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (row.getString("tax") == null) {
            lastNumber = row.getLong("last_number");
            seenNumber = row.getLong("seen");
        } else if (row.getString("account") == null) {
            deadlines.put(AccountRows.charge(row), row.getObject("due_on", LocalDate.class));
        } else {
            balances.put(
                    new Balances.Key(row.getString("account"), AccountRows.charge(row)),
                    Money.of(row.getBigDecimal("amount")));
        }
    }

    /** Of the documents written so far; 0 without a lock. */
    long lastNumber() {
        return lastNumber;
    }

    /** Nothing was booked between the snapshot and the lock. */
    boolean isOfTheLock() {
        return lastNumber == seenNumber;
    }

    TaxpayerAccount account() {
        return new TaxpayerAccount(Balances.of(balances), deadlines);
    }
}
