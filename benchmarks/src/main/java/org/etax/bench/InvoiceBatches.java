package org.etax.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import org.etax.demo.Surprise;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues invoices through the interface for batch files. */
final class InvoiceBatches {

    private static final String PATH = "/api/invoice/v1/taxpayers/";

    private final Target target;
    private final Token token;

    InvoiceBatches(Target target) {
        this.target = target;
        this.token = target.token("demo-erp");
    }

    /**
     * Uploads one file and waits until its last line is done.
     *
     * @throws Surprise when a line was refused
     */
    Issued issue(String taxpayerId, int lines) {
        String serials = UUID.randomUUID().toString();
        long start = System.nanoTime();
        String batch = target.bureau()
                .program("demo-erp")
                .upload(serials, PATH + taxpayerId + "/invoice-batches", file(serials, lines))
                .expect(202)
                .get("/batchId");
        double uploaded = seconds(start);
        String path = PATH + taxpayerId + "/invoice-batches/" + batch;
        Waiting.until(
                "batch of " + lines,
                Duration.ofMinutes(15),
                () -> state(path).path("state").asString("").equals("DONE"));
        JsonNode done = state(path);
        if (done.path("issued").asInt() != lines) {
            throw new Surprise("not every line was issued: " + done);
        }
        return new Issued(lines, uploaded, seconds(start), done.path("refused").asInt());
    }

    private JsonNode state(String path) {
        var answer = new JsonNode[1];
        Load.closed(
                target.gatewayPort(),
                1,
                0,
                1,
                (connection, item, due) -> answer[0] = JsonMapper.shared()
                        .readTree(
                                connection.send(Request.get(path, token.text())).body()));
        return answer[0];
    }

    private static HttpRequest.BodyPublisher file(String serials, int lines) {
        return HttpRequest.BodyPublishers.ofByteArrays(() -> {
            Iterator<byte[]> all = IntStream.range(0, lines)
                    .mapToObj(i -> """
                            {"serial":"%s-%d","kind":"ORDINARY","taxIncluded":false,"buyer":{"name":"个人","naturalPerson":true},\
                            "lines":[{"code":"3040201010000000000","name":"软件服务","quantity":"1","price":"1","rate":"0.01"}],"drawer":"测量"}
                            """.formatted(serials, i).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .iterator();
            return all;
        });
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
