package org.etax.simulators.treasury;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.simulators.clock.SimulatedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The statement of each closed day (对账单), written once. */
@Repository
class Statements {

    private static final LocalTime CLOSING = LocalTime.of(0, 10);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SimulatedClock clock;

    Statements(JdbcClient jdbc, JsonMapper json, SimulatedClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Collected(
            String kind, String taxTicketNumber, String payerReference, Money amount, String bankSerial, Instant at) {}

    private record Entered(
            String kind,
            String taxTicketNumber,
            String payerReference,
            Money amount,
            String treasuryVoucher,
            @Nullable Instant at) {}

    private record Total(
            String kind, LocalDate day, int collectedCount, Money collected, int inTreasuryCount, Money inTreasury) {}

    /** The bytes of a closed day's statement; empty while the day is open. */
    @Transactional
    public Optional<byte[]> of(LocalDate day) {
        Instant closing =
                day.plusDays(1).atTime(CLOSING).atZone(BusinessTime.ZONE).toInstant();
        if (clock.instant().isBefore(closing)) {
            return Optional.empty();
        }
        Optional<byte[]> written = written(day);
        if (written.isPresent()) {
            return written;
        }
        jdbc.sql("insert into treasury_statement (day, content) values (?, ?) on conflict do nothing")
                .params(day, write(day))
                .update();
        return written(day);
    }

    private Optional<byte[]> written(LocalDate day) {
        return jdbc.sql("select content from treasury_statement where day = ?")
                .param(day)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    private byte[] write(LocalDate day) {
        List<Collected> collected = collectedOn(day);
        List<Entered> entered = enteredOn(day);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        collected.forEach(line -> append(lines, line));
        entered.forEach(line -> append(lines, line));
        append(
                lines,
                new Total(
                        "TOTAL",
                        day,
                        collected.size(),
                        Money.sum(collected.stream().map(Collected::amount).toList()),
                        entered.size(),
                        Money.sum(entered.stream().map(Entered::amount).toList())));
        return lines.toByteArray();
    }

    private void append(ByteArrayOutputStream lines, Object line) {
        lines.writeBytes(json.writeValueAsBytes(line));
        lines.write('\n');
    }

    private List<Collected> collectedOn(LocalDate day) {
        return jdbc.sql(
                        "select tax_ticket_number, payer_reference, amount, bank_serial, collected_at"
                                + " from treasury_debit where collected_at >= ? and collected_at < ? order by tax_ticket_number")
                .params(
                        day.atStartOfDay(BusinessTime.ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC),
                        day.plusDays(1)
                                .atStartOfDay(BusinessTime.ZONE)
                                .toOffsetDateTime()
                                .withOffsetSameInstant(ZoneOffset.UTC))
                .query((row, index) -> new Collected(
                        "COLLECTED",
                        row.getString("tax_ticket_number"),
                        row.getString("payer_reference"),
                        Money.of(row.getBigDecimal("amount")),
                        row.getString("bank_serial"),
                        row.getTimestamp("collected_at").toInstant()))
                .list();
    }

    private List<Entered> enteredOn(LocalDate day) {
        return jdbc.sql("select tax_ticket_number, payer_reference, amount, treasury_voucher, entered_at"
                        + " from treasury_debit where entered_on = ? order by tax_ticket_number")
                .param(day)
                .query((row, index) -> new Entered(
                        "IN_TREASURY",
                        row.getString("tax_ticket_number"),
                        row.getString("payer_reference"),
                        Money.of(row.getBigDecimal("amount")),
                        row.getString("treasury_voucher"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }
}
