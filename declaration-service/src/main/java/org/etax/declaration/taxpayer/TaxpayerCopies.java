package org.etax.declaration.taxpayer;

import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The copies of taxpayers' facts. */
@Component
public class TaxpayerCopies {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    TaxpayerCopies(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is known of the taxpayer; {@link TaxpayerCopy#UNKNOWN} when nothing is. */
    public TaxpayerCopy find(TaxpayerId taxpayerId) {
        return jdbc
                .query(
                        "select facts from taxpayer_copy where taxpayer_id = ?",
                        (row, n) -> read(row.getString(1)),
                        taxpayerId.value())
                .stream()
                .findFirst()
                .orElse(TaxpayerCopy.UNKNOWN);
    }

    /** Reads the column {@code taxpayer_copy.facts}. */
    public TaxpayerCopy read(String facts) {
        return json.readValue(facts, TaxpayerCopy.class);
    }

    void replace(TaxpayerFactsChanged event) {
        TaxpayerCopy copy = new TaxpayerCopy(event.version(), event.facts(), event.determinations());
        jdbc.update("""
                insert into taxpayer_copy (taxpayer_id, version, facts) values (?, ?, ?::jsonb)
                on conflict (taxpayer_id) do update set version = excluded.version, facts = excluded.facts
                where taxpayer_copy.version < excluded.version""", event.taxpayerId().value(), event.version(), json.writeValueAsString(copy));
    }
}
