package org.etax.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Step 4: what is due, the prefilled return with its reasons, an edit with its effect, and the receipt. */
final class Declaring {

    private static final String DECLARATION = "/api/declaration/v1/";

    private final Narrator narrator;

    Declaring(Narrator narrator) {
        this.narrator = narrator;
    }

    /** Waits until declaration-service has heard which day it is in the sandbox. */
    void awaitDay(Visitor visitor, String taxpayer, LocalDate day) {
        visitor.until(
                "the new day at declaration-service",
                Duration.ofSeconds(120),
                quiet -> quiet.get(DECLARATION + "taxpayers/" + taxpayer + "/liabilities"),
                reply -> reply.status() == 200
                        && !LocalDate.parse(reply.get("/asOf")).isBefore(day));
    }

    /** The calendar of obligations, in which the period stands. */
    void obligations(Visitor visitor, String taxpayer, String period) {
        Reply calendar = visitor.get(DECLARATION + "taxpayers/" + taxpayer + "/obligations")
                .expect(200);
        if (!calendar.text().contains('"' + period + '"')) {
            throw new Surprise("nothing is due for " + period + ": " + calendar.text());
        }
    }

    /** Waits until what the return is filled from has arrived. */
    Reply prefill(Visitor visitor, String taxpayer, String form, String period, Predicate<Reply> complete) {
        String path = DECLARATION + "taxpayers/" + taxpayer + "/prefills/" + form + "/" + period;
        visitor.until(
                "the prefilled return " + form + " " + period,
                Duration.ofSeconds(120),
                quiet -> quiet.get(path),
                reply -> reply.status() == 200 && complete.test(reply));
        return visitor.get(path).expect(200);
    }

    /** Why a cell has its value. */
    void explain(Visitor visitor, String taxpayer, String form, String period, String cell) {
        visitor.get(DECLARATION + "taxpayers/" + taxpayer + "/prefills/" + form + "/" + period + "/explanations/"
                        + cell)
                .expect(200);
    }

    /** What an edit would do: another total, and a warning that the invoices say something else. */
    void preview(Visitor visitor, String taxpayer, String form, Reply prefill, String cell, String amount) {
        Reply preview = visitor.post(
                        DECLARATION + "taxpayers/" + taxpayer + "/previews",
                        Map.of("form", form, "period", prefill.get("/period"), "edits", Map.of(cell, amount)))
                .expect(200);
        boolean warned = preview.json().path("findings").size()
                > prefill.json().path("findings").size();
        if (!preview.get("/cells/" + cell).equals(amount)
                || preview.get("/total").equals(prefill.get("/total"))
                || !warned) {
            throw new Surprise("an edit changes nothing: " + preview.text());
        }
    }

    /** Submits, warnings confirmed; the same act again gets the same receipt. */
    Reply submit(Visitor visitor, String taxpayer, String form, String period, Reply prefill) {
        Map<String, Object> submission = new HashMap<>();
        submission.put("form", form);
        submission.put("period", period);
        submission.put("basis", prefill.get("/basis"));
        submission.put(
                "confirmedFindings",
                prefill.json()
                        .path("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").asString(""))
                        .distinct()
                        .toList());
        String key = UUID.randomUUID().toString();
        String path = DECLARATION + "taxpayers/" + taxpayer + "/returns";
        Reply receipt = visitor.postAs(key, path, submission).expect(201);
        Reply again = visitor.narratedBy(Narrator.silent())
                .postAs(key, path, submission)
                .expect(201);
        if (!again.json().equals(receipt.json())) {
            throw new Surprise("a repeat got another receipt: " + again.text());
        }
        narrator.remark("sent twice, filed once");
        return receipt;
    }

    /** The receipt's authenticity, checked by anybody. */
    void verify(Visitor anybody, Reply filed) {
        Map<String, String> receipt = Map.of(
                "number", filed.get("/receipt/number"), "verificationCode", filed.get("/receipt/verificationCode"));
        anybody.until(
                "the receipt's public record",
                Duration.ofSeconds(120),
                quiet -> quiet.post(DECLARATION + "public/receipt-verifications", receipt),
                reply -> reply.text().contains(filed.get("/receipt/number")));
        anybody.post(DECLARATION + "public/receipt-verifications", receipt).expect(200);
    }
}
