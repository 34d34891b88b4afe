package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etax.invoice.drafting.Drafts;
import org.etax.kernel.Right;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A batch file that arrives in parts, by the tus protocol. */
class BatchUploadIT extends InvoiceServiceIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PART = "application/offset+octet-stream";

    private byte[] file(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(
                        i -> json.writeValueAsString(draft("U-" + i, "ORDINARY", Drafts.consumer(), "100.00", "0.01")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.get().person("lin"))
                .header("Tus-Resumable", "1.0.0");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> announce(Town.Enterprise seller, String key, long length) throws Exception {
        return send(request(seller.path() + "/invoice-batch-uploads")
                .header("Idempotency-Key", key)
                .header("Upload-Length", Long.toString(length))
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString("十一月.jsonl".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String begin(Town.Enterprise seller, long length) throws Exception {
        return header(announce(seller, UUID.randomUUID().toString(), length), "Location");
    }

    private HttpResponse<String> append(String upload, long offset, byte[] file, int from, int to) throws Exception {
        return send(request(upload)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", PART)
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(file, from, to - from)));
    }

    private long offset(String upload) throws Exception {
        return Long.parseLong(
                header(send(request(upload).method("HEAD", HttpRequest.BodyPublishers.noBody())), "Upload-Offset"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private JsonNode finished(String upload) {
        String batch = upload.replace("invoice-batch-uploads", "invoice-batches");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lin.get(batch).text("/state").equals("DONE"));
        return lin.get(batch).json();
    }

    @Test
    void partsThatEndAnywhereBecomeOneBatchWithItsLastByte() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        byte[] file = file(450);
        String upload = begin(seller, file.length);
        assertThat(offset(upload)).isZero();
        int at = 0;
        for (int size : new int[] {1, 70, 333, 60_000, 7, 900}) {
            HttpResponse<String> answer = append(upload, at, file, at, at + size);
            at += size;
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(header(answer, "Upload-Offset")).isEqualTo(Integer.toString(at));
            assertThat(header(answer, "Upload-Expires")).endsWith("GMT");
            assertThat(offset(upload)).isEqualTo(at);
        }
        assertThat(lin.get(seller.path() + "/invoice-batch-uploads").text("/items/0/fileName"))
                .isEqualTo("十一月.jsonl");
        assertThat(append(upload, at, file, at, file.length).statusCode()).isEqualTo(204);
        JsonNode done = finished(upload);
        assertThat(done.at("/issued").asInt()).isEqualTo(450);
        assertThat(done.at("/bytes").asInt()).isEqualTo(file.length);
        assertThat(offset(upload))
                .as("it is still told that nothing is missing")
                .isEqualTo(file.length);
        assertThat(lin.get(seller.path() + "/invoice-batch-uploads").json().at("/items"))
                .isEmpty();
        assertThat(rows(
                        "select summary from (select action as summary from audit_entry where taxpayer_id = :id) a",
                        seller))
                .hasSize(1);
    }

    @Test
    void aFileInPartsHasTheSameDigestAsAtOnce() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        byte[] file = file(30);
        String upload = begin(seller, file.length);
        append(upload, 0, file, 0, 1_000);
        append(upload, 1_000, file, 1_000, file.length);
        finished(upload);
        send(request(seller.path() + "/invoice-batches")
                .header("Idempotency-Key", "k-1")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        assertThat(rows(
                        "select distinct after_state from audit_entry where taxpayer_id = :id and action = 'upload-invoice-batch'",
                        seller))
                .hasSize(1);
    }

    @Test
    void whatArrivedBeforeTheConnectionBrokeIsNotSentAgain() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        byte[] file = file(40);
        String upload = begin(seller, file.length);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + TestTokens.get().person("lin")
                            + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: " + PART
                            + "\r\nContent-Length: " + file.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(file, 0, 5_000);
            out.flush();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> offset(upload) == 5_000);
        append(upload, 5_000, file, 5_000, file.length);
        assertThat(finished(upload).at("/issued").asInt()).isEqualTo(40);
    }

    @Test
    void theLastPartSentTwiceMakesOneBatch() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        byte[] file = file(5);
        HttpResponse<String> first = announce(seller, "k-1", file.length);
        HttpResponse<String> again = announce(seller, "k-1", file.length);
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(code(announce(seller, "k-1", file.length + 1))).isEqualTo("422 idempotency-key-reused");
        String upload = header(first, "Location");
        assertThat(append(upload, 0, file, 0, file.length).statusCode()).isEqualTo(204);
        assertThat(code(append(upload, 0, file, 0, file.length))).isEqualTo("409 upload-offset-wrong");
        assertThat(finished(upload).at("/issued").asInt()).isEqualTo(5);
        assertThat(count("batch", seller)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsWrongWithAReason() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        byte[] file = file(3);
        assertThat(code(announce(seller, "k-1", 201L * 1024 * 1024))).isEqualTo("413 batch-too-large");
        assertThat(code(announce(seller, "k-2", 0))).isEqualTo("422 invalid-fields");
        String upload = begin(seller, file.length);
        assertThat(code(append(upload, 7, file, 0, 10))).isEqualTo("409 upload-offset-wrong");
        assertThat(code(append(upload, 0, new byte[file.length + 1], 0, file.length + 1)))
                .isEqualTo("413 upload-overrun");
        assertThat(code(send(request(upload)
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{}")))))
                .isEqualTo("415 unsupported-media-type");
        assertThat(code(append(upload.replaceAll("[^/]+$", UUID.randomUUID().toString()), 0, file, 0, 10)))
                .isEqualTo("404 upload-unknown");
        assertThat(lin.post(seller.path() + "/invoice-batch-uploads", "", "Upload-Length", "9")
                        .text("/code"))
                .isEqualTo("upload-protocol");
        String blank = begin(seller, 4);
        assertThat(code(append(blank, 0, " \n\n ".getBytes(StandardCharsets.UTF_8), 0, 4)))
                .isEqualTo("422 batch-empty");
        assertThat(code(append(blank, 0, file, 0, 1))).isEqualTo("404 upload-unknown");
        rights.grant("wang", seller.id(), Right.VIEW);
        assertThat(code(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + upload))
                        .header("Authorization", "Bearer " + TestTokens.get().person("wang"))
                        .header("Tus-Resumable", "1.0.0")
                        .DELETE())))
                .isEqualTo("403 right-missing");
    }

    @Test
    void keepsFewUnfinishedFilesAndForgetsThoseLeftForLong() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        String first = begin(seller, 100);
        for (int i = 1; i < 5; i++) {
            begin(seller, 100);
        }
        assertThat(code(announce(seller, "k-6", 100))).isEqualTo("409 too-many-uploads");
        assertThat(send(request(first).DELETE()).statusCode()).isEqualTo(204);
        assertThat(announce(seller, "k-7", 100).statusCode()).isEqualTo(201);
        jdbc.sql("update batch set expires_at = received_at where taxpayer_id = :id")
                .param("id", seller.id().value())
                .update();
        assertThat(lin.get(seller.path() + "/invoice-batch-uploads").json().at("/items"))
                .isEmpty();
        assertThat(send(request(first).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(announce(seller, "k-8", 100).statusCode()).isEqualTo(201);
    }
}
