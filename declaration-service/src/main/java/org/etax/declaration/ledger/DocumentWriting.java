package org.etax.declaration.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.write.DeferredWrites;
import org.etax.platform.write.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes documents, their entries and the balances they change in one statement: booking is on the path of every filing. */
@Repository
class DocumentWriting {

    /** Rows come as columns, so that the text is the same for any number of them: it is parsed and planned once. */
    private static final String WRITE = """
            with counter as (update ledger_account set last_number = ? where taxpayer_id = ?),
            document as (
                insert into ledger_document (taxpayer_id, id, number, kind, origin_id, source, business_date, recorded_at)
                select ?, row.* from unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::date[],
                    ?::timestamptz[]) as row),
            entry as (
                insert into ledger_entry (taxpayer_id, document_id, line, account, tax, period, charge_kind, budget_item,
                    budget_level, amount)
                select ?, row.* from unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::numeric[]) as row),
            deadline as (
                insert into payment_deadline (taxpayer_id, tax, period, recorded_at, due_on, reason)
                select ?, row.* from unnest(?::text[], ?::text[], ?::timestamptz[], ?::date[], ?::text[]) as row)
            insert into ledger_balance (taxpayer_id, account, tax, period, charge_kind, amount, last_number)
            select ?, row.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::bigint[]) as row
            on conflict (taxpayer_id, account, tax, period, charge_kind) do update
            set amount = ledger_balance.amount + excluded.amount, last_number = excluded.last_number""";

    private static final int DOCUMENT = 7;
    private static final int ENTRY = 9;
    private static final int DEADLINE = 5;
    private static final int BALANCE = 6;

    private final DeferredWrites writes;

    DocumentWriting(DeferredWrites writes) {
        this.writes = writes;
    }

    /**
     * Writes documents one after another, under the lock of their taxpayer: at once.
     *
     * @param lastNumber of the documents before
     * @param documents of one taxpayer; none writes nothing
     * @param deadlines that begin with them
     */
    void write(long lastNumber, List<LedgerDocument> documents, List<Deadline> deadlines) {
        defer(lastNumber, documents, deadlines);
        writes.flush();
    }

    /** The same when the running transaction commits, or when the account is locked again before that. */
    void defer(long lastNumber, List<LedgerDocument> documents, List<Deadline> deadlines) {
        if (documents.isEmpty()) {
            return;
        }
        Occasion occasion = documents.getFirst().occasion();
        TaxpayerId taxpayerId = occasion.taxpayerId();
        long last = lastNumber + documents.size();
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(last);
        arguments.add(taxpayerId.value());
        addColumns(arguments, taxpayerId, DOCUMENT, documentRows(lastNumber, documents));
        addColumns(arguments, taxpayerId, ENTRY, entryRows(documents));
        addColumns(arguments, taxpayerId, DEADLINE, deadlineRows(deadlines, occasion.recordedAt()));
        addColumns(
                arguments,
                taxpayerId,
                BALANCE,
                balanceRows(last, Balances.sumOf(documents).asMap()));
        writes.add(Write.of(WRITE, arguments));
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
                occasion.recordedAt()
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
                    entry.amount()
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
                    recordedAt,
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
                    change.getValue(),
                    last
                })
                .toList();
    }

    private static void addColumns(
            List<@Nullable Object> arguments, TaxpayerId taxpayerId, int width, List<Object[]> rows) {
        arguments.add(taxpayerId.value());
        for (int column = 0; column < width; column++) {
            String[] texts = new String[rows.size()];
            for (int row = 0; row < texts.length; row++) {
                texts[row] = rows.get(row)[column].toString();
            }
            arguments.add(texts);
        }
    }
}
