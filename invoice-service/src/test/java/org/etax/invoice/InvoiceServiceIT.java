package org.etax.invoice;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.etax.invoice.drafting.DraftBuyer;
import org.etax.invoice.drafting.Drafts;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.kernel.Right;
import org.etax.platform.test.GrantedRights;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of the running service share. */
@ServiceTest
@Import(GrantedRights.class)
abstract class InvoiceServiceIT {

    @LocalServerPort
    int port;

    @Autowired
    GrantedRights rights;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper json;

    Town town;
    ServiceClient lin;

    @BeforeEach
    void signIn() {
        town = new Town(kafka, json);
        lin = new ServiceClient(port, TestTokens.get().person("lin"));
    }

    /** An enterprise that is known here and for which Lin may do everything. */
    Town.Enterprise enterprise(String vatStatus) {
        Town.Enterprise enterprise = town.enterprise(vatStatus);
        rights.grant("lin", enterprise.id(), Right.values());
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !lin.get(enterprise.path() + "/quota").text("/total").equals("0.00"));
        return enterprise;
    }

    static InvoiceDraft draft(String serial, String kind, DraftBuyer buyer, String amount, String rate) {
        return new InvoiceDraft(
                serial, kind, false, buyer, List.of(Drafts.line(Drafts.SOFTWARE, amount, rate)), null, "张三");
    }

    static DraftBuyer buyer(Town.Enterprise enterprise) {
        return new DraftBuyer(enterprise.name(), enterprise.number(), false, null, null, null, null, null);
    }

    long count(String table, Town.Enterprise enterprise) {
        return jdbc.sql("select count(*) from " + table + " where taxpayer_id = :id")
                .param("id", enterprise.id().value())
                .query(Long.class)
                .single();
    }

    List<Map<String, Object>> rows(String sql, Town.Enterprise enterprise) {
        return jdbc.sql(sql).param("id", enterprise.id().value()).query().listOfRows();
    }
}
