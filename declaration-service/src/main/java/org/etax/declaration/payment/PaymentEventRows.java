package org.etax.declaration.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All evidence about payments, as it came. */
@Repository
class PaymentEventRows {

    private final JdbcTemplate jdbc;

    PaymentEventRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a notice when it came first; empty when it is new. */
    Optional<Boolean> contradicted(TaxpayerId taxpayerId, UUID noticeId) {
        return jdbc
                .query(
                        "select contradiction is not null from payment_event where taxpayer_id = ? and notice_id = ?",
                        (row, n) -> row.getBoolean(1),
                        taxpayerId.value(),
                        noticeId)
                .stream()
                .findFirst();
    }

    void insert(Payment before, Transition transition, Origin origin, Instant now) {
        PaymentOrder order = before.order();
        Transition.Contradiction contradiction = transition.contradiction();
        jdbc.update(
                """
                insert into payment_event (taxpayer_id, id, payment_id, origin, notice_id, received_at, content, status_before,
                    status_after, contradiction)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                order.taxpayerId().value(),
                Ids.next(),
                order.id(),
                origin.kind().name(),
                origin.noticeId(),
                Timestamp.from(now),
                origin.content(),
                PaymentStatus.of(before).name(),
                PaymentStatus.of(transition.payment()).name(),
                contradiction == null ? null : contradiction.name());
    }
}
