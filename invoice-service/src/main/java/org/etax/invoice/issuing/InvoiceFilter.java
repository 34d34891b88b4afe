package org.etax.invoice.issuing;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices of a taxpayer a list shows.
 *
 * @param month of issue, every month when null
 * @param kind special or ordinary, both when null
 * @param serial the caller's own reference, any when null
 * @param buyer part of the buyer's name, any when null
 */
record InvoiceFilter(
        @Nullable YearMonth month,
        InvoiceIssued.@Nullable Kind kind,
        @Nullable String serial,
        @Nullable String buyer) {

    private static final int LONGEST = 100;

    /** @throws ProblemException naming {@code month}, {@code serial} or {@code buyer} when it makes no sense or is too long */
    InvoiceFilter {
        if (month != null && (month.getYear() < 1994 || month.getYear() > 2999)) {
            throw ProblemException.field("month", "malformed");
        }
        if (serial != null && serial.length() > LONGEST) {
            throw ProblemException.field("serial", "size");
        }
        if (buyer != null && buyer.length() > LONGEST) {
            throw ProblemException.field("buyer", "size");
        }
    }

    /** The condition after {@code where taxpayer_id = ?}. */
    String condition() {
        return (month == null ? "" : " and month = ?")
                + (kind == null ? "" : " and kind = ?")
                + (serial == null ? "" : " and serial = ?")
                + (buyer == null ? "" : " and position(? in buyer_name) > 0");
    }

    /** The values of the condition, in order. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        if (month != null) {
            values.add(Date.valueOf(month.atDay(1)));
        }
        if (kind != null) {
            values.add(kind.name());
        }
        if (serial != null) {
            values.add(serial);
        }
        if (buyer != null) {
            values.add(buyer);
        }
        return values;
    }
}
