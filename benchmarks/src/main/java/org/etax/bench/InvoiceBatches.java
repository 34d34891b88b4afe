package org.etax.bench;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.etax.demo.Surprise;
import org.etax.demo.Visitor;
import org.etax.demo.seed.BatchFile;

/** Issues invoices through the interface for batch files. */
final class InvoiceBatches {

    private final Visitor program;

    InvoiceBatches(Target target) {
        this.program = target.bureau().program("demo-erp");
    }

    /**
     * Uploads one file and waits until its last line is done.
     *
     * @throws Surprise when a line was refused
     */
    Issued issue(String taxpayerId, int lines) {
        String serials = UUID.randomUUID().toString();
        long start = System.nanoTime();
        BatchFile batch = BatchFile.upload(program, taxpayerId, serials, file(serials, lines));
        double uploaded = seconds(start);
        BatchFile.Outcome done = batch.await();
        if (done.issued() != lines) {
            throw new Surprise("not every line was issued: " + done);
        }
        return new Issued(lines, uploaded, seconds(start), Math.toIntExact(done.refused()));
    }

    private static HttpRequest.BodyPublisher file(String serials, int lines) {
        return HttpRequest.BodyPublishers.ofByteArrays(() -> IntStream.range(0, lines)
                .mapToObj(i -> """
                        {"serial":"%s-%d","kind":"ORDINARY","taxIncluded":false,"buyer":{"name":"个人","naturalPerson":true},\
                        "lines":[{"code":"3040201010000000000","name":"软件服务","quantity":"1","price":"1","rate":"0.01"}],"drawer":"测量"}
                        """.formatted(serials, i).getBytes(StandardCharsets.UTF_8))
                .iterator());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * @param lines in the file
     * @param uploaded seconds until the file was taken
     * @param seconds until the last line was an invoice
     * @param refused lines with errors
     */
    record Issued(int lines, double uploaded, double seconds, int refused) {}
}
