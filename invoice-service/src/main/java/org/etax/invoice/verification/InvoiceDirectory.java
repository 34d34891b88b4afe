package org.etax.invoice.verification;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All invoices by number, a moment after they were issued, and how often each was asked for. */
@Repository
public class InvoiceDirectory {

    private final JdbcTemplate jdbc;

    InvoiceDirectory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters invoices. */
    public void enter(List<InvoiceIssued> invoices) {
        jdbc.batchUpdate(
                """
                insert into invoice_directory (number, holder_id, kind, issued_on, total) values (?, ?, ?, ?, ?)
                on conflict (number) do nothing""",
                invoices.stream()
                        .map(invoice -> new Object[] {
                            invoice.number(),
                            invoice.taxpayerId().value(),
                            invoice.kind().name(),
                            Date.valueOf(BusinessTime.dateOf(invoice.issuedAt())),
                            invoice.amount().plus(invoice.tax()).toBigDecimal()
                        })
                        .toList());
    }

    Optional<Entry> find(String number) {
        return jdbc
                .query(
                        "select kind, issued_on, total from invoice_directory where number = ?",
                        (row, n) -> new Entry(
                                InvoiceIssued.Kind.valueOf(row.getString(1)),
                                row.getDate(2).toLocalDate(),
                                Money.of(row.getBigDecimal(3))),
                        number)
                .stream()
                .findFirst();
    }

    /** Counts a check of that number, whether it exists or not; false when the day's are used up. */
    boolean count(String number, LocalDate day, int limit) {
        return jdbc.update("""
                        insert into verification_count as old (number, day, checks) values (?, ?, 1)
                        on conflict (number, day) do update set checks = old.checks + 1 where old.checks < ?""", number, Date.valueOf(day), limit) == 1;
    }

    /** @param total with tax */
    record Entry(InvoiceIssued.Kind kind, LocalDate issuedOn, Money total) {}
}
