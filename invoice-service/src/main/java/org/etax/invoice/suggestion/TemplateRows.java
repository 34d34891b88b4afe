package org.etax.invoice.suggestion;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.ProblemException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Templates as rows. */
@Repository
class TemplateRows {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    TemplateRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps it, in place of another of the same name; answers the id that it has. */
    UUID put(TaxpayerId taxpayerId, InvoiceTemplate template) {
        String draft = json.writeValueAsString(template.draft());
        if (draft.contains("\\u0000")) {
            // PostgreSQL keeps no such character
            throw ProblemException.field("/draft", "malformed");
        }
        return jdbc.queryForObject(
                """
                insert into invoice_template (taxpayer_id, id, name, draft, changed_by, changed_at)
                values (?, ?, ?, ?::jsonb, ?, ?)
                on conflict (taxpayer_id, name) do update set draft = excluded.draft, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                returning id""",
                (row, n) -> row.getObject(1, UUID.class),
                taxpayerId.value(),
                template.id(),
                template.name(),
                draft,
                template.changedBy(),
                Timestamp.from(template.changedAt()));
    }

    List<InvoiceTemplate> list(TaxpayerId taxpayerId, UUID after, int limit) {
        return jdbc.query(
                """
                select id, name, draft::text, changed_by, changed_at from invoice_template
                where taxpayer_id = ? and id > ? order by id limit ?""",
                (row, n) -> new InvoiceTemplate(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        json.readValue(row.getString(3), InvoiceDraft.class),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()),
                taxpayerId.value(),
                after,
                limit);
    }

    void delete(TaxpayerId taxpayerId, UUID id) {
        jdbc.update("delete from invoice_template where taxpayer_id = ? and id = ?", taxpayerId.value(), id);
    }
}
