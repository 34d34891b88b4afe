package org.etax.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Step 8: a taxpayer that the legacy core already knows is taken over. */
final class TakingOver {

    private static final String LOADS = "/api/goldentax/v1/operations/opening-loads";
    private static final String DJXH = "10213301000000000001";

    /** Loads it from the core. */
    void load(Visitor operator) {
        String load = operator.post(LOADS, Map.of("all", false, "djxh", List.of(DJXH)))
                .expect(202)
                .get("/id");
        operator.until(
                "opening load " + load,
                Duration.ofSeconds(120),
                quiet -> quiet.get(LOADS + "/" + load).expect(200),
                reply -> !reply.find("/finishedAt").isEmpty());
        Reply done = operator.get(LOADS + "/" + load).expect(200);
        if (!done.get("/failed").equals("0")) {
            throw new Surprise("the load failed: " + done.text());
        }
    }

    /** Its next return continues from the carried credit, and its arrears stand in the ledger. */
    void continued(Visitor visitor, String taxpayer, Declaring declaring, Paying paying) {
        visitor.until(
                "the core's arrears in the ledger",
                Duration.ofSeconds(120),
                quiet -> paying.liabilities(quiet, taxpayer),
                reply -> reply.text().contains("1500.00"));
        paying.liabilities(visitor, taxpayer);
        Reply prefill =
                declaring.prefill(visitor, taxpayer, "VAT_GENERAL", "2026-11", reply -> !reply.find("/cells/main.13.A")
                        .isEmpty());
        if (!prefill.get("/cells/main.13.A").equals("3200.00")) {
            throw new Surprise("the credit was not carried forward: " + prefill.get("/cells/main.13.A"));
        }
    }
}
