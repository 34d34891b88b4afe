package org.etax.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Step 5: the bank agreement, the payment, the ledger and the certificate. */
final class Paying {

    private static final String DECLARATION = "/api/declaration/v1/";
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration EXPIRY = Duration.ofMinutes(40);
    private static final Set<String> FINAL = Set.of("IN_TREASURY", "FAILED");

    private final Sandbox sandbox;

    Paying(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

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

    /** What is owed after the deadline: each day has its surcharge. */
    void late(Visitor visitor, String taxpayer) {
        Reply owed = liabilities(visitor, taxpayer);
        boolean free = owed.json().path("liabilities").valueStream().allMatch(item -> item.path("surcharge")
                .asString("0.00")
                .equals("0.00"));
        if (free) {
            throw new Surprise("paying late costs nothing: " + owed.text());
        }
    }

    /**
     * Pays everything and waits until it has reached the treasury. A debit that the bank never got is asked about, never
     * repeated, and given up after its expiry, which the sandbox's clock is moved to; then it is paid anew.
     */
    Reply pay(Visitor visitor, String taxpayer, String agreement) {
        String path = DECLARATION + "taxpayers/" + taxpayer + "/payments";
        for (int attempt = 1; attempt <= 3; attempt++) {
            String payment = visitor.post(path, Map.of("agreementId", agreement, "all", true))
                    .expect(201)
                    .get("/id");
            Reply last = settled(visitor, path + "/" + payment);
            if (last.get("/status").equals("IN_TREASURY")) {
                return visitor.get(path + "/" + payment).expect(200);
            }
        }
        throw new Surprise("three payments failed");
    }

    private Reply settled(Visitor visitor, String payment) {
        Supplier<Reply> asked =
                () -> visitor.narratedBy(Narrator.silent()).get(payment).expect(200);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Reply last = asked.get();
        while (!FINAL.contains(last.get("/status")) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            last = asked.get();
        }
        if (FINAL.contains(last.get("/status"))) {
            return last;
        }
        sandbox.advanceTo(sandbox.now().plus(EXPIRY));
        return visitor.until(
                "the end of the payment " + payment,
                Duration.ofSeconds(120),
                quiet -> quiet.get(payment).expect(200),
                reply -> FINAL.contains(reply.find("/status")));
    }

    /** The books after it: debits and credits are equal. */
    void balances(Visitor visitor, String taxpayer) {
        Reply balances = visitor.get(DECLARATION + "taxpayers/" + taxpayer + "/ledger/balances")
                .expect(200);
        BigDecimal sum = balances.json()
                .valueStream()
                .map(balance -> new BigDecimal(balance.path("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (balances.json().isEmpty() || sum.signum() != 0) {
            throw new Surprise("the books do not balance: " + balances.text());
        }
    }

    /** The certificate of payment, checked by anybody. */
    void certificate(Visitor visitor, Visitor anybody, String taxpayer, String payment) {
        Reply certificate =
                visitor.post(DECLARATION + "taxpayers/" + taxpayer + "/payments/" + payment + "/certificate", Map.of());
        if (certificate.status() >= 300) {
            throw new Surprise("no certificate: " + certificate.text());
        }
        Reply paper = visitor.get(DECLARATION + "taxpayers/" + taxpayer + "/certificates/" + certificate.get("/id"))
                .expect(200);
        Reply checked = anybody.post(
                        DECLARATION + "public/certificate-verifications",
                        Map.of(
                                "number", certificate.get("/number"),
                                "verificationCode", paper.get("/code")))
                .expect(200);
        if (!checked.get("/genuine").equals("true")) {
            throw new Surprise("the certificate was not found genuine: " + checked.text());
        }
    }
}
