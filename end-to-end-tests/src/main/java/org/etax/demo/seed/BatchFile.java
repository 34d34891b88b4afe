package org.etax.demo.seed;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.etax.demo.Narrator;
import org.etax.demo.Patience;
import org.etax.demo.Reply;
import org.etax.demo.Visitor;

/** A batch file of invoices on its way through the interface for such files. */
public final class BatchFile {

    private static final Duration TAKEN_OVER = Duration.ofMinutes(2);
    private static final Duration ISSUED = Duration.ofMinutes(30);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final String NOT_KNOWN_YET = "taxpayer-unknown";

    private final Visitor visitor;
    private final String address;

    private BatchFile(Visitor visitor, String address) {
        this.visitor = visitor;
        this.address = address;
    }

    /**
     * Uploads a file, or finds the batch of an earlier upload under the same key. A taxpayer that was taken over a moment ago is
     * waited for.
     *
     * @throws org.etax.demo.Surprise when it is refused
     */
    public static BatchFile upload(Visitor visitor, String taxpayerId, String key, HttpRequest.BodyPublisher lines) {
        String batches = "/api/invoice/v1/taxpayers/" + taxpayerId + "/invoice-batches";
        Visitor silent = visitor.narratedBy(Narrator.silent());
        Reply taken = Patience.until(
                "invoice-service knows " + taxpayerId,
                TAKEN_OVER,
                BETWEEN,
                () -> silent.upload(key, batches, lines),
                reply -> !reply.find("/code").equals(NOT_KNOWN_YET));
        return new BatchFile(silent, batches + "/" + taken.expect(202).get("/batchId"));
    }

    /** Waits until every line is issued, repeated or refused. */
    public Outcome await() {
        Reply done = Patience.until(
                address, ISSUED, BETWEEN, () -> visitor.get(address).expect(200), reply -> reply.find("/state")
                        .equals("DONE"));
        return new Outcome(
                done.json().path("issued").asLong(),
                done.json().path("repeated").asLong(),
                done.json().path("refused").asLong(),
                done.json().path("refused").asLong() == 0
                        ? ""
                        : visitor.get(address + "/errors?limit=1").text());
    }

    /**
     * What came of a file.
     *
     * @param issued lines that became invoices
     * @param repeated lines that were invoices before
     * @param refused lines with errors
     * @param firstError the first of them, empty for none
     */
    public record Outcome(long issued, long repeated, long refused, String firstError) {}
}
