package org.etax.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A partner's program acts with its own token, for whom it was authorised and no further. */
final class Partnering {

    private static final String CLIENT = "demo-erp";

    /** Authorises the program to read and to invoice, tries its borders, and ends the authorisation. */
    void authorise(Visitor founder, Visitor program, String taxpayer, LocalDate today) {
        String authorisation = "/api/registration/v1/taxpayers/" + taxpayer + "/programs/" + CLIENT;
        String quota = "/api/invoice/v1/taxpayers/" + taxpayer + "/quota";
        Registering.expectCode(program.get(quota).expect(403), "program-not-authorised");

        founder.put(
                        authorisation,
                        Map.of(
                                "rights",
                                List.of("VIEW", "ISSUE_INVOICE"),
                                "expiresOn",
                                today.plusMonths(6).toString()))
                .expect(200);
        program.get("/api/registration/v1/taxpayers/" + taxpayer + "/access").expect(200);
        program.get(quota).expect(200);
        Reply filing = program.post("/api/declaration/v1/taxpayers/" + taxpayer + "/payments", Map.of("all", true));
        Registering.expectCode(filing.expect(403), "right-missing");

        founder.post(authorisation + "/ending", Map.of()).expect(200);
        Patience.until(
                "the end of the authorisation of " + CLIENT,
                Duration.ofSeconds(30),
                () -> program.narratedBy(Narrator.silent()).get(quota),
                reply -> reply.status() == 403);
        Registering.expectCode(program.get(quota), "program-not-authorised");
    }
}
