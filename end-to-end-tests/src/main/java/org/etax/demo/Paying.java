package org.etax.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Step 5: the bank agreement, the payment, the ledger and the certificate. */
final class Paying {

    private static final String DECLARATION = "/api/declaration/v1/";
    private static final Set<String> FINAL = Set.of("IN_TREASURY", "FAILED");

    /** Signs the agreement with the bank, unless one stands. */
    String agree(Visitor visitor, String taxpayer, DemoPeople person, LocalDate today) {
        String path = DECLARATION + "taxpayers/" + taxpayer + "/bank-agreements";
        for (var agreement : visitor.get(path).expect(200).json()) {
            if (agreement.path("status").asString("").equals("VERIFIED")) {
                return agreement.path("id").asString("");
            }
        }
        return visitor.post(
                        path,
                        Map.of(
                                "number", "SFXY-" + person.accountNumber(),
                                "bankCode", person.bankCode(),
                                "accountNumber", person.accountNumber(),
                                "accountName", person.enterprise(),
                                "signedOn", today.toString()))
                .expect(201)
                .get("/id");
    }

    /** What is owed today, surcharge included. */
    Reply liabilities(Visitor visitor, String taxpayer) {
        return visitor.get(DECLARATION + "taxpayers/" + taxpayer + "/liabilities")
                .expect(200);
    }

    /** Pays everything and waits until it has reached the treasury. */
    Reply pay(Visitor visitor, String taxpayer, String agreement) {
        String path = DECLARATION + "taxpayers/" + taxpayer + "/payments";
        String payment = visitor.post(path, Map.of("agreementId", agreement, "all", true))
                .expect(201)
                .get("/id");
        Patience.until(
                "payment " + payment,
                Duration.ofSeconds(120),
                () -> visitor.narratedBy(Narrator.silent())
                        .get(path + "/" + payment)
                        .expect(200),
                reply -> FINAL.contains(reply.find("/status")));
        Reply paid = visitor.get(path + "/" + payment).expect(200);
        if (!paid.get("/status").equals("IN_TREASURY")) {
            throw new Surprise("the payment failed: " + paid.text());
        }
        return paid;
    }

    /** The books after it. */
    void balances(Visitor visitor, String taxpayer) {
        visitor.get(DECLARATION + "taxpayers/" + taxpayer + "/ledger/balances").expect(200);
    }

    /** The certificate of payment, checked by anybody. */
    void certificate(Visitor visitor, Visitor anybody, String taxpayer, String payment) {
        Reply certificate =
                visitor.post(DECLARATION + "taxpayers/" + taxpayer + "/payments/" + payment + "/certificate", Map.of());
        if (certificate.status() >= 300) {
            throw new Surprise("no certificate: " + certificate.text());
        }
        Reply paper = visitor.get(
                        DECLARATION + "taxpayers/" + taxpayer + "/certificates/" + certificate.get("/id"))
                .expect(200);
        Reply checked = anybody.post(
                        DECLARATION + "public/certificate-verifications",
                        Map.of(
                                "number", certificate.get("/number"),
                                "verificationCode", paper.get("/verificationCode")))
                .expect(200);
        if (!checked.get("/genuine").equals("true")) {
            throw new Surprise("the certificate was not found genuine: " + checked.text());
        }
    }
}
