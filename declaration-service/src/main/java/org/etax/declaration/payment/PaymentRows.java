package org.etax.declaration.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.journal.Buckets;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Payments and their parts. */
@Repository
class PaymentRows {

    private static final String SELECT = """
            select p.*, (select array_agg(array[q.tax, q.period, q.charge_kind, q.amount::text, q.surcharge::text]
                    order by q.period, q.tax, q.charge_kind)
                from payment_part q where q.taxpayer_id = p.taxpayer_id and q.payment_id = p.id) as parts
            from payment p where p.taxpayer_id = ? and\s""";

    private final JdbcTemplate jdbc;

    PaymentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredPayment stored) {
        PaymentOrder order = stored.payment().order();
        jdbc.update(
                """
                insert into payment (taxpayer_id, id, tax_ticket_number, agreement_id, amount, created_at, expires_at, status,
                    late, bucket, inquiries, next_inquiry_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 'CREATED', false, ?, 0, ?, 1)""",
                order.taxpayerId().value(),
                order.id(),
                order.ticket().value(),
                order.agreementId(),
                order.amount().toBigDecimal(),
                Timestamp.from(order.createdAt()),
                Timestamp.from(order.expiresAt()),
                Buckets.of(order.taxpayerId()),
                time(stored.nextInquiryAt()));
        jdbc.batchUpdate(
                """
                insert into payment_part (taxpayer_id, payment_id, tax, period, charge_kind, amount, surcharge)
                values (?, ?, ?, ?, ?, ?, ?)""",
                order.parts().stream()
                        .map(part -> new Object[] {
                            order.taxpayerId().value(),
                            order.id(),
                            part.charge().tax(),
                            part.charge().period().toString(),
                            part.charge().kind().name(),
                            part.amount().toBigDecimal(),
                            part.surcharge().toBigDecimal()
                        })
                        .toList());
    }

    /** The payment, locked until the transaction ends. */
    Optional<StoredPayment> lock(PaymentReference reference) {
        return find(reference, " for update of p");
    }

    Optional<StoredPayment> find(PaymentReference reference) {
        return find(reference, "");
    }

    /** Up to {@code limit} payments by time of order, from a cursor on. */
    List<StoredPayment> list(TaxpayerId taxpayerId, Order order, Cursor after, int limit) {
        return jdbc.query(
                SELECT + order.pageBy("p.id"), (row, n) -> stored(row), taxpayerId.value(), order.after(after), limit);
    }

    /** Charges that payments on their way will settle. */
    Set<Charge> onTheirWay(TaxpayerId taxpayerId) {
        return jdbc
                .query(
                        """
                        select q.tax, q.period, q.charge_kind
                        from payment p join payment_part q on q.taxpayer_id = p.taxpayer_id and q.payment_id = p.id
                        where p.taxpayer_id = ? and p.status in ('CREATED', 'SENT', 'UNKNOWN')""",
                        (row, n) -> new Charge(
                                row.getString(1),
                                TaxPeriod.parse(row.getString(2)),
                                Charge.Kind.valueOf(row.getString(3))),
                        taxpayerId.value())
                .stream()
                .collect(Collectors.toSet());
    }

    void update(StoredPayment stored) {
        PaymentOrder order = stored.payment().order();
        PaymentColumns columns = PaymentColumns.of(stored.payment());
        BankReceipt receipt = columns.receipt();
        TreasuryReceipt entry = columns.entry();
        FailureReason failure = columns.failure();
        jdbc.update(
                """
                update payment set status = ?, sent_at = coalesce(?, sent_at), bank_serial = ?, collected_at = ?,
                    treasury_voucher = ?, entered_on = ?, late = ?, failure = coalesce(?, failure),
                    failed_at = coalesce(?, failed_at), inquiries = ?, next_inquiry_at = ?, version = version + 1
                where taxpayer_id = ? and id = ?""",
                columns.status().name(),
                time(columns.sentAt()),
                receipt == null ? null : receipt.serial(),
                receipt == null ? null : Timestamp.from(receipt.collectedAt()),
                entry == null ? null : entry.voucher(),
                entry == null ? null : entry.enteredOn(),
                columns.late(),
                failure == null ? null : failure.name(),
                time(columns.failedAt()),
                stored.asked(),
                time(stored.nextInquiryAt()),
                order.taxpayerId().value(),
                order.id());
    }

    /** Payments to send or ask about, the longest waiting first. */
    List<PaymentReference> due(Set<Integer> buckets, Instant now, int limit) {
        return jdbc.query(
                """
                /* cross-taxpayer */ select taxpayer_id, id from payment
                where bucket = any(?) and next_inquiry_at <= ? order by next_inquiry_at limit ?""",
                (row, n) -> new PaymentReference(new TaxpayerId(row.getString(1)), row.getObject(2, UUID.class)),
                buckets.stream().map(Integer::shortValue).toArray(Short[]::new),
                Timestamp.from(now),
                limit);
    }

    /** Puts a payment off that was due and could not be worked, so that it holds up none behind it. */
    void putOff(PaymentReference reference, Instant now, Instant until) {
        jdbc.update(
                "update payment set next_inquiry_at = ? where taxpayer_id = ? and id = ? and next_inquiry_at <= ?",
                Timestamp.from(until),
                reference.taxpayerId().value(),
                reference.paymentId(),
                Timestamp.from(now));
    }

    private Optional<StoredPayment> find(PaymentReference reference, String lock) {
        return jdbc
                .query(
                        SELECT + "p.id = ?" + lock,
                        (row, n) -> stored(row),
                        reference.taxpayerId().value(),
                        reference.paymentId())
                .stream()
                .findFirst();
    }

    private static StoredPayment stored(ResultSet row) throws SQLException {
        PaymentOrder order = new PaymentOrder(
                row.getObject("id", UUID.class),
                new TaxpayerId(row.getString("taxpayer_id")),
                new TaxTicketNumber(row.getString("tax_ticket_number")),
                row.getObject("agreement_id", UUID.class),
                parts((String[][]) row.getArray("parts").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
        return new StoredPayment(
                PaymentColumns.read(row, order.amount()).payment(order),
                row.getInt("inquiries"),
                PaymentColumns.instant(row, "next_inquiry_at"));
    }

    private static List<PaidPart> parts(String[][] rows) {
        List<PaidPart> parts = new ArrayList<>(rows.length);
        for (String[] row : rows) {
            Charge charge = new Charge(row[0], TaxPeriod.parse(row[1]), Charge.Kind.valueOf(row[2]));
            parts.add(new PaidPart(charge, Money.of(row[3]), Money.of(row[4])));
        }
        return parts;
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
