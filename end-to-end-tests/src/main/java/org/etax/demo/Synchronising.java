package org.etax.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Step 6: everything reaches the legacy core, and a loss there is named and repaired. */
final class Synchronising {

    private static final String GOLDEN_TAX = "/api/goldentax/v1/";
    private static final Set<String> ARRIVED = Set.of("ACKNOWLEDGED", "CONFIRMED", "SUPERSEDED");
    private static final Set<String> AGREED = Set.of("AGREED", "REPAIRED");
    private static final List<String> DOMAINS = List.of("REGISTRATION", "INVOICE_SUMMARY", "RETURN", "PAYMENT");

    private final Narrator narrator;
    private final Sandbox sandbox;

    Synchronising(Narrator narrator, Sandbox sandbox) {
        this.narrator = narrator;
        this.sandbox = sandbox;
    }

    /** Waits until the core has everything of the taxpayer, the object among it. */
    void arrived(Visitor visitor, String taxpayer, String objectId) {
        String path = GOLDEN_TAX + "taxpayers/" + taxpayer + "/sync-items?limit=500";
        visitor.until(
                "everything of " + taxpayer + " at the core",
                Duration.ofSeconds(180),
                quiet -> quiet.get(path).expect(200),
                reply -> reply.text().contains(objectId) && all(reply.json().path("items")));
        visitor.get(path).expect(200);
    }

    private static boolean all(JsonNode items) {
        for (JsonNode item : items) {
            if (!ARRIVED.contains(item.path("state").asString(""))) {
                return false;
            }
        }
        return !items.isEmpty();
    }

    /** Compares owner, adapter and core for a day: no differences anywhere. */
    void reconcile(Visitor operator, String day) {
        for (String domain : DOMAINS) {
            Reply run = operator.until(
                    "reconciliation of " + domain + " on " + day,
                    Duration.ofSeconds(120),
                    quiet ->
                            quiet.post(GOLDEN_TAX + "operations/reconciliations", Map.of("day", day, "domain", domain)),
                    reply -> reply.status() == 201 && AGREED.contains(reply.find("/state")));
            narrator.remark("%s %s: %s at the owner, %s at the adapter, %s at the core"
                    .formatted(day, domain, run.get("/ownerCount"), run.get("/adapterCount"), run.get("/coreCount")));
        }
    }

    /** Loses a return at the core; reconciliation names it and sends it again. */
    void repair(Visitor operator, String day, String returnId) {
        sandbox.post("/faults/golden-tax/losses", Map.of("domain", "SB", "objectId", returnId));
        narrator.remark("the core has lost return " + returnId);
        Reply run = operator.post(GOLDEN_TAX + "operations/reconciliations", Map.of("day", day, "domain", "RETURN"))
                .expect(201);
        Reply differences = operator.get(GOLDEN_TAX + "operations/reconciliations/" + run.get("/id") + "/differences")
                .expect(200);
        if (!differences.text().contains(returnId)) {
            throw new Surprise("the loss was not named: " + differences.text());
        }
        reconcile(operator, day);
    }
}
