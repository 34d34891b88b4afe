package org.etax.platform.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;

/**
 * One thing to be reconciled.
 *
 * @param taxpayerId whose
 * @param objectId its id
 * @param version of it
 * @param amount control amount, yuan
 */
public record ReconciliationItem(TaxpayerId taxpayerId, UUID objectId, long version, Money amount) {

    /** Reads a row of taxpayer, id, version and amount. */
    public static ReconciliationItem read(ResultSet row, int number) throws SQLException {
        return new ReconciliationItem(
                new TaxpayerId(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getLong(3),
                Money.of(row.getBigDecimal(4)));
    }

    /** Its line in the day's hash. */
    String line() {
        return objectId + "|" + version + "|" + amount + "\n";
    }
}
