package org.etax.demo;

import java.util.List;

/** Step 7: an officer reads the taxpayer's one-page file, and the taxpayer sees who read. */
final class Overseeing {

    private static final List<String> SERVICES = List.of("registration", "invoice", "declaration", "goldentax");
    private static final String[] PURPOSE = {"Access-Purpose", "routine review"};

    /** Every service's summary, with the purpose of the access; without one nothing is shown. */
    void read(Visitor officer, String taxpayer) {
        for (String service : SERVICES) {
            officer.get("/api/" + service + "/v1/taxpayers/" + taxpayer + "/summary", PURPOSE)
                    .expect(200);
        }
        String balances = "/api/declaration/v1/taxpayers/" + taxpayer + "/ledger/balances";
        officer.get(balances, PURPOSE).expect(200);
        Registering.expectCode(officer.get(balances).expect(422), "invalid-fields");
    }

    /** An officer of another authority sees nothing. */
    void refused(Visitor stranger, String taxpayer) {
        for (String service : SERVICES) {
            Reply reply = stranger.get("/api/" + service + "/v1/taxpayers/" + taxpayer + "/summary")
                    .expect(403);
            Registering.expectCode(reply, "other-authority");
        }
    }

    /** The taxpayer finds the officer's reads in its access log. */
    void accessLog(Visitor visitor, String taxpayer) {
        for (String service : SERVICES) {
            String after = "";
            String found = "";
            do {
                Reply page = visitor.narratedBy(Narrator.silent())
                        .get("/api/" + service + "/v1/taxpayers/" + taxpayer + "/access-entries?limit=500" + after)
                        .expect(200);
                found = page.text().contains("\"OFFICER\"") ? "yes" : "";
                after = page.find("/next").isEmpty() ? "" : "&after=" + page.get("/next");
            } while (found.isEmpty() && !after.isEmpty());
            if (found.isEmpty()) {
                throw new Surprise("the officer's read is not in the access log of " + service);
            }
        }
        visitor.get("/api/registration/v1/taxpayers/" + taxpayer + "/access-entries?limit=3")
                .expect(200);
    }
}
