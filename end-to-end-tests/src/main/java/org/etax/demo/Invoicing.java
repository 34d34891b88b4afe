package org.etax.demo;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Step 3: invoices singly and in a batch, and the buyer's confirmation. */
final class Invoicing {

    private static final String INVOICE = "/api/invoice/v1/taxpayers/";
    private static final int BATCH = 300;

    private final Narrator narrator;

    Invoicing(Narrator narrator) {
        this.narrator = narrator;
    }

    /** Waits until the quota that follows from the registration is there. */
    void quota(Visitor seller, String taxpayer) {
        seller.until(
                "the invoice quota of " + taxpayer,
                Duration.ofSeconds(120),
                quiet -> quiet.get(INVOICE + taxpayer + "/quota"),
                reply -> reply.status() == 200);
        seller.get(INVOICE + taxpayer + "/quota").expect(200);
    }

    /** Issues one special invoice; the same act again gets the same invoice. */
    Reply issue(
            Visitor seller, String taxpayer, String serial, DemoPeople buyer, String code, String name, String rate) {
        Map<String, Object> draft = Map.of(
                "serial",
                serial,
                "kind",
                "SPECIAL",
                "taxIncluded",
                false,
                "buyer",
                Map.of("name", buyer.enterprise(), "number", buyer.creditCode()),
                "lines",
                List.of(Map.of("code", code, "name", name, "quantity", "8", "price", "10000", "rate", rate)),
                "drawer",
                "林晓燕");
        Reply first =
                seller.postAs(serial, INVOICE + taxpayer + "/invoices", draft).expect(201);
        Reply again = seller.narratedBy(Narrator.silent())
                .postAs(serial, INVOICE + taxpayer + "/invoices", draft)
                .expect(201);
        if (!again.json().equals(first.json())) {
            throw new Surprise("a repeat got another answer: " + again.text());
        }
        narrator.remark("sent twice, issued once: " + first.get("/number"));
        return first;
    }

    /** Uploads a batch and watches it. */
    void batch(Visitor seller, String taxpayer, String serials) {
        String lines = IntStream.rangeClosed(1, BATCH)
                .mapToObj(i -> """
                        {"serial":"%s-%d","kind":"ORDINARY","taxIncluded":true,"buyer":{"name":"个人","naturalPerson":true},\
                        "lines":[{"code":"3040201010000000000","name":"软件服务","quantity":"1","price":"1111","rate":"0.01"}],"drawer":"林晓燕"}""".formatted(serials, i))
                .collect(Collectors.joining("\n"));
        String batch = seller.upload(
                        serials, INVOICE + taxpayer + "/invoice-batches", HttpRequest.BodyPublishers.ofString(lines))
                .expect(202)
                .get("/batchId");
        String path = INVOICE + taxpayer + "/invoice-batches/" + batch;
        seller.until(
                "batch " + batch,
                Duration.ofSeconds(120),
                quiet -> quiet.get(path).expect(200),
                reply -> reply.find("/state").equals("DONE"));
        Reply done = seller.get(path).expect(200);
        if (done.json().path("issued").asInt() != BATCH) {
            seller.get(path + "/errors?limit=1");
            throw new Surprise("not every line was issued: " + done.text());
        }
    }

    /** What the month's invoices sum up to. */
    void totals(Visitor seller, String taxpayer, YearMonth month) {
        seller.get(INVOICE + taxpayer + "/invoice-totals/" + month).expect(200);
    }

    /** The buyer finds the invoice in its pool and confirms its use for deduction. */
    void confirmDeduction(Visitor buyer, String taxpayer, String number, LocalDate today) {
        String pool = INVOICE + taxpayer + "/received-invoices";
        Reply found = buyer.until(
                "invoice " + number + " in the buyer's pool",
                Duration.ofSeconds(120),
                quiet -> quiet.get(pool + "?limit=500").expect(200),
                reply -> reply.text().contains(number));
        String id = "";
        for (var item : found.json().path("items")) {
            if (item.path("number").asString("").equals(number)) {
                id = item.path("id").asString("");
            }
        }
        buyer.get(pool + "?limit=1").expect(200);
        buyer.post(
                        INVOICE + taxpayer + "/deduction-confirmations",
                        Map.of("period", YearMonth.from(today).toString(), "invoiceIds", List.of(id)))
                .expect(200);
    }
}
