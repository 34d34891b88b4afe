package org.etax.simulators.treasury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored debits. */
@Repository
class Debits {

    private static final String COLUMNS = "select tax_ticket_number, serial, request_digest, payer_reference,"
            + " agreement_number, bank_code, account_number, amount, expires_at, status, bank_serial, collected_at,"
            + " treasury_voucher, entered_on, failure, faults, notice_delay_seconds from treasury_debit ";

    private final JdbcClient jdbc;

    Debits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredDebit> find(String taxTicketNumber) {
        return jdbc.sql(COLUMNS + "where tax_ticket_number = ?")
                .param(taxTicketNumber)
                .query(Debits::read)
                .optional();
    }

    /** Debits whose bank or treasury acts by now. */
    List<StoredDebit> due(Instant now, int limit) {
        return jdbc.sql(COLUMNS + "where next_step_at <= ? order by next_step_at limit ?")
                .params(at(now), limit)
                .query(Debits::read)
                .list();
    }

    /** Stores a new debit; false when the number is taken. */
    boolean add(DebitRequest request, String digest, Map<TreasuryFault, Duration> faults, Instant firstStep) {
        return jdbc.sql("insert into treasury_debit (tax_ticket_number, request_digest, payer_reference,"
                                + " agreement_number, bank_code, account_number, amount, expires_at, status,"
                                + " next_step_at, faults, notice_delay_seconds)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'ACCEPTED', ?, ?, ?) on conflict do nothing")
                        .params(
                                request.taxTicketNumber(),
                                digest,
                                request.payerReference(),
                                request.agreementNumber(),
                                request.bankCode(),
                                request.accountNumber(),
                                request.amount().toBigDecimal(),
                                at(request.expiresAt()),
                                at(firstStep),
                                faults.keySet().stream().map(Enum::name).toArray(String[]::new),
                                faults.getOrDefault(TreasuryFault.NOTICES_LATE, Duration.ZERO)
                                        .toSeconds())
                        .update()
                == 1;
    }

    /** Stores how far a debit is now, and when its next step is due. */
    void save(Debit debit, @Nullable Instant nextStep) {
        save(debit, nextStep, null);
    }

    /** Stores that the treasury entered the money. */
    void enter(Debit debit, Instant enteredAt) {
        save(debit, null, enteredAt);
    }

    private void save(Debit debit, @Nullable Instant nextStep, @Nullable Instant enteredAt) {
        jdbc.sql("update treasury_debit set status = :status, bank_serial = :serial, collected_at = :collected,"
                        + " treasury_voucher = :voucher, entered_on = :day, entered_at = :entered, failure = :failure,"
                        + " next_step_at = :next where tax_ticket_number = :number")
                .param("status", debit.status().name())
                .param("serial", debit.bankSerial())
                .param("collected", debit.collectedAt() == null ? null : at(debit.collectedAt()))
                .param("voucher", debit.treasuryVoucher())
                .param("day", debit.enteredOn())
                .param("entered", enteredAt == null ? null : at(enteredAt))
                .param(
                        "failure",
                        debit.failure() == null ? null : debit.failure().name())
                .param("next", nextStep == null ? null : at(nextStep))
                .param("number", debit.taxTicketNumber())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredDebit read(ResultSet row, int index) throws SQLException {
        String failure = row.getString("failure");
        Timestamp collected = row.getTimestamp("collected_at");
        Debit debit = new Debit(
                row.getString("tax_ticket_number"),
                row.getString("payer_reference"),
                Debit.Status.valueOf(row.getString("status")),
                Money.of(row.getBigDecimal("amount")),
                row.getString("bank_serial"),
                collected == null ? null : collected.toInstant(),
                row.getString("treasury_voucher"),
                row.getObject("entered_on", LocalDate.class),
                failure == null ? null : FailureCode.valueOf(failure));
        return new StoredDebit(
                debit,
                row.getString("request_digest"),
                row.getLong("serial"),
                row.getString("agreement_number"),
                row.getString("bank_code"),
                row.getString("account_number"),
                row.getTimestamp("expires_at").toInstant(),
                Arrays.stream((String[]) row.getArray("faults").getArray())
                        .map(TreasuryFault::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Duration.ofSeconds(row.getLong("notice_delay_seconds")));
    }
}
