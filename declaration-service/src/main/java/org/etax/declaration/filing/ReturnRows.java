package org.etax.declaration.filing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.write.DeferredWrites;
import org.etax.platform.write.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of accepted returns. */
@Component
class ReturnRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<LiabilityView>> LIABILITIES = new TypeReference<>() {};

    /** The draft has served its purpose and goes with the same statement. */
    private static final String INSERT = """
            with gone as (delete from return_draft where taxpayer_id = ? and form = ? and period = ?)
            insert into tax_return (taxpayer_id, id, tax, form, period, period_end, version, supersedes, pack_version, basis,
                sources, cells, edits, reasons, confirmed_findings, liabilities, liability_total, due_on, received_at,
                accepted_on, timely, receipt_number, actor_name, capacity, channel, correction_reason, input_digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (taxpayer_id, tax, period, version) do nothing""";

    private static final String COLUMNS = """
            id, version, supersedes, form, period, receipt_number, received_at, timely, due_on, liabilities::text,
            liability_total, core_state, core_number, core_reason, correction_reason,
            (select later.id from tax_return later where later.taxpayer_id = tax_return.taxpayer_id
                and later.tax = tax_return.tax and later.period = tax_return.period
                and later.version = tax_return.version + 1) as superseded_by""";

    private final JdbcTemplate jdbc;
    private final DeferredWrites writes;
    private final JsonMapper json;

    ReturnRows(JdbcTemplate jdbc, DeferredWrites writes, JsonMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
    }

    /**
     * Adds the version when the running transaction commits.
     *
     * @param cells of the return, JSON
     * @param refusal when another transaction has added this version first
     */
    void insert(AcceptedReturn accepted, String cells, Supplier<ProblemException> refusal) {
        PreparedReturn prepared = accepted.prepared();
        String taxpayerId = accepted.acting().taxpayerId().value();
        String form = prepared.key().form();
        String period = prepared.key().period().toString();
        writes.add(new Write(
                INSERT,
                Arrays.asList(
                        taxpayerId,
                        form,
                        period,
                        taxpayerId,
                        accepted.id(),
                        prepared.determination().tax(),
                        form,
                        period,
                        prepared.key().period().end(),
                        accepted.version(),
                        accepted.supersedes(),
                        prepared.pack().version(),
                        accepted.submission().basis(),
                        prepared.sources().signature(),
                        cells,
                        json(accepted.submission().edits()),
                        json(accepted.submission().reasons()),
                        String.join(" ", accepted.submission().confirmedFindings()),
                        json.writeValueAsString(LiabilityView.of(accepted.liabilities())),
                        accepted.total().toBigDecimal(),
                        prepared.deadline().day(),
                        Timestamp.from(accepted.receipt().receivedAt()),
                        BusinessTime.dateOf(accepted.receipt().receivedAt()),
                        accepted.receipt().timely(),
                        accepted.receipt().number(),
                        accepted.acting().actorName(),
                        accepted.acting().capacity(),
                        accepted.acting().actor().channel(),
                        accepted.submission().correctionReason(),
                        prepared.sources().inputDigest()),
                refusal));
    }

    /** The newest version of a return. */
    LatestVersion latest(TaxpayerId taxpayerId, ReturnKey key) {
        return jdbc.queryForObject(
                """
                select id, version, receipt_number, received_at, input_digest from tax_return
                where taxpayer_id = ? and form = ? and period_end = ? and period = ? order by version desc limit 1""",
                (row, n) -> new LatestVersion(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)),
                taxpayerId.value(),
                key.form(),
                Date.valueOf(key.period().end()),
                key.period().toString());
    }

    /** By acceptance, from a cursor on. */
    List<ReturnView> list(TaxpayerId taxpayerId, Order order, Cursor after, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from tax_return where taxpayer_id = ? and " + order.pageBy("id"),
                (row, n) -> view(row, null, null),
                taxpayerId.value(),
                order.after(after),
                limit);
    }

    Optional<ReturnView> find(TaxpayerId taxpayerId, UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + ", cells::text as cells, edits::text as edits from tax_return where taxpayer_id = ? and id = ?",
                        (row, n) -> view(
                                row,
                                json.readValue(row.getString("cells"), TEXTS),
                                json.readValue(row.getString("edits"), TEXTS)),
                        taxpayerId.value(),
                        id)
                .stream()
                .findFirst();
    }

    private ReturnView view(ResultSet row, @Nullable Map<String, String> cells, @Nullable Map<String, String> edits)
            throws SQLException {
        return new ReturnView(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getObject("superseded_by", UUID.class),
                row.getString(15),
                row.getString(4),
                row.getString(5),
                new ReceiptView(row.getString(6), null, row.getTimestamp(7).toInstant(), row.getBoolean(8)),
                row.getObject(9, LocalDate.class),
                json.readValue(row.getString(10), LIABILITIES),
                Money.of(row.getBigDecimal(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                cells,
                edits);
    }

    private String json(Map<String, String> texts) {
        return texts.isEmpty() ? "{}" : json.writeValueAsString(texts);
    }
}
