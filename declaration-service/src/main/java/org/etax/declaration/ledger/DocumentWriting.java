package org.etax.declaration.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes documents, their entries and the balances they change in one statement: booking is on the path of every filing. */
@Repository
class DocumentWriting {

    private static final String COUNTER =
            "with counter as (update ledger_account set last_number = ? where taxpayer_id = ?)";
    private static final String DOCUMENT = """
            , document as (insert into ledger_document
                (taxpayer_id, id, number, kind, origin_id, source, business_date, recorded_at) values %s)""";
    private static final String ENTRY = """
            , entry as (insert into ledger_entry
                (taxpayer_id, document_id, line, account, tax, period, charge_kind, budget_item, budget_level, amount) values %s)""";
    private static final String DEADLINE = """
            , deadline as (insert into payment_deadline (taxpayer_id, tax, period, recorded_at, due_on, reason) values %s)""";
    private static final String BALANCE = """

            insert into ledger_balance (taxpayer_id, account, tax, period, charge_kind, amount, last_number) values %s
            on conflict (taxpayer_id, account, tax, period, charge_kind) do update
            set amount = ledger_balance.amount + excluded.amount, last_number = excluded.last_number""";

    private final JdbcTemplate jdbc;

    DocumentWriting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes documents one after another, under the lock of their taxpayer.
     *
     * @param lastNumber of the documents before
     * @param documents of one taxpayer; none writes nothing
     * @param deadlines that begin with them
     */
    void write(long lastNumber, List<LedgerDocument> documents, List<Deadline> deadlines) {
        if (documents.isEmpty()) {
            return;
        }
        Occasion occasion = documents.getFirst().occasion();
        long last = lastNumber + documents.size();
        Statement statement = new Statement(occasion.taxpayerId());
        statement.text.append(COUNTER);
        statement.arguments.add(last);
        statement.arguments.add(occasion.taxpayerId().value());
        statement.add(DOCUMENT, documentRows(lastNumber, documents));
        statement.add(ENTRY, entryRows(documents));
        if (!deadlines.isEmpty()) {
            statement.add(DEADLINE, deadlineRows(deadlines, occasion.recordedAt()));
        }
        statement.add(BALANCE, balanceRows(last, Balances.sumOf(documents).asMap()));
        jdbc.update(statement.text.toString(), statement.arguments.toArray());
    }

    private static List<Object[]> documentRows(long lastNumber, List<LedgerDocument> documents) {
        List<Object[]> rows = new ArrayList<>(documents.size());
        for (LedgerDocument document : documents) {
            Occasion occasion = document.occasion();
            rows.add(new Object[] {
                document.id(),
                lastNumber + rows.size() + 1,
                document.kind().name(),
                occasion.originId(),
                occasion.source().name(),
                occasion.businessDate(),
                Timestamp.from(occasion.recordedAt())
            });
        }
        return rows;
    }

    private static List<Object[]> entryRows(List<LedgerDocument> documents) {
        List<Object[]> rows = new ArrayList<>();
        for (LedgerDocument document : documents) {
            int line = 0;
            for (LedgerEntry entry : document.entries()) {
                Charge charge = entry.charge();
                rows.add(new Object[] {
                    document.id(),
                    ++line,
                    entry.account(),
                    charge.tax(),
                    charge.period().toString(),
                    charge.kind().name(),
                    entry.budget().code(),
                    entry.budget().level().name(),
                    entry.amount().toBigDecimal()
                });
            }
        }
        return rows;
    }

    private static List<Object[]> deadlineRows(List<Deadline> deadlines, Instant recordedAt) {
        return deadlines.stream()
                .map(deadline -> new Object[] {
                    deadline.charge().tax(),
                    deadline.charge().period().toString(),
                    Timestamp.from(recordedAt),
                    deadline.dueOn(),
                    deadline.reason().name()
                })
                .toList();
    }

    private static List<Object[]> balanceRows(long last, Map<Balances.Key, Money> changes) {
        return changes.entrySet().stream()
                .map(change -> new Object[] {
                    change.getKey().account(),
                    change.getKey().charge().tax(),
                    change.getKey().charge().period().toString(),
                    change.getKey().charge().kind().name(),
                    change.getValue().toBigDecimal(),
                    last
                })
                .toList();
    }

    /** Grows a statement row by row; each row begins with the taxpayer. */
    private static final class Statement {
        private final TaxpayerId taxpayerId;
        private final StringBuilder text = new StringBuilder(2_000);
        private final List<Object> arguments = new ArrayList<>();

        Statement(TaxpayerId taxpayerId) {
            this.taxpayerId = taxpayerId;
        }

        void add(String part, List<Object[]> rows) {
            String row = "(?" + ", ?".repeat(rows.getFirst().length) + ")";
            text.append(part.formatted(String.join(", ", Collections.nCopies(rows.size(), row))));
            for (Object[] values : rows) {
                arguments.add(taxpayerId.value());
                Collections.addAll(arguments, values);
            }
        }
    }
}
