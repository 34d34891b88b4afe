package org.etax.simulators.market;

import java.util.List;
import java.util.Optional;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored register. */
@Repository
public class EnterpriseRegister {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    EnterpriseRegister(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Adds records; one whose credit code is known stays as it is. */
    public void add(List<Enterprise> enterprises) {
        batches.batchUpdate(
                "insert into registered_enterprise (credit_code, record) values (?, ?::jsonb) on conflict do nothing",
                enterprises.stream()
                        .map(enterprise ->
                                new Object[] {enterprise.creditCode().value(), json.writeValueAsString(enterprise)})
                        .toList());
    }

    Optional<Enterprise> find(UnifiedSocialCreditCode creditCode) {
        return jdbc.sql("select record::text from registered_enterprise where credit_code = ?")
                .param(creditCode.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    List<Enterprise> after(String creditCode, int limit) {
        return jdbc
                .sql("select record::text from registered_enterprise where credit_code > ?"
                        + " order by credit_code limit ?")
                .params(creditCode, limit)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    private Enterprise read(String record) {
        return json.readValue(record, Enterprise.class);
    }
}
