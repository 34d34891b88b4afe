package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etax.invoice.drafting.Drafts;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Long work is done by processes of their own, so that one can be killed without warning. */
@TestPropertySource(properties = {"etax.invoice.batch.enabled=false", "etax.invoice.export.enabled=false"})
class KilledWorkIT extends InvoiceServiceIT {

    private static final int LINES = 4_000;
    private static final int EXPORTED = 60_000;
    private static final List<String> SETTINGS = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "etax.security.taxpayer-issuer",
            "etax.security.officer-issuer",
            "etax.registration.url",
            "etax.seal.private-key");

    @Autowired
    Environment environment;

    @Test
    void aBatchWhoseWorkerIsKilledIsFinishedByAnotherWithoutLossOrRepeat() throws Exception {
        Town.Enterprise seller = enterprise("GENERAL");
        String batch = upload(seller);
        Process victim = worker();
        try {
            await().atMost(Duration.ofSeconds(300))
                    .until(() -> lin.get(batch).json().at("/issued").asInt() > 0);
        } finally {
            victim.destroyForcibly().waitFor();
        }
        assertThat(lin.get(batch).text("/state")).isEqualTo("RUNNING");

        Process successor = worker();
        try {
            await().atMost(Duration.ofSeconds(300))
                    .until(() -> lin.get(batch).text("/state").equals("DONE"));
        } finally {
            successor.destroyForcibly().waitFor();
        }
        assertThat(lin.get(batch).json().at("/issued").asInt()).isEqualTo(LINES);
        assertThat(lin.get(batch).json().at("/repeated").asInt()).isZero();
        assertThat(count("invoice", seller)).isEqualTo(LINES);
        assertThat(count("invoice_file", seller)).isEqualTo(LINES);
        assertThat(rows("select version, invoices, amount::text from period_summary where taxpayer_id = :id", seller)
                        .getFirst())
                .containsEntry("version", (long) LINES / 200)
                .containsEntry("invoices", (long) LINES)
                .containsEntry("amount", "400000.00");
        assertThat(lin.get(seller.path() + "/quota").text("/used")).isEqualTo("400000.00");
    }

    @Test
    void aFileWhoseReceiverIsKilledGoesOnAtAnotherWhereItStopped() throws Exception {
        Town.Enterprise seller = enterprise("GENERAL");
        byte[] file = file(3 * LINES).getBytes(StandardCharsets.UTF_8);
        String upload = HttpClient.newHttpClient()
                .send(
                        part(port, seller.path() + "/invoice-batch-uploads")
                                .header("Idempotency-Key", "k-1")
                                .header("Upload-Length", Integer.toString(file.length))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        int otherPort = freePort();
        Process victim = receiver(otherPort, seller);
        try (Socket socket = connected(otherPort)) {
            socket.getOutputStream()
                    .write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + TestTokens.get().person("lin")
                                    + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0"
                                    + "\r\nContent-Type: application/offset+octet-stream"
                                    + "\r\nContent-Length: " + file.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(file, 0, file.length - 1_000);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(60)).until(() -> offset(upload) > 0);
        } finally {
            victim.destroyForcibly().waitFor();
        }
        int at = (int) offset(upload);
        assertThat(at).isGreaterThan(0).isLessThan(file.length);
        HttpClient.newHttpClient()
                .send(
                        part(port, upload)
                                .header("Upload-Offset", Integer.toString(at))
                                .header("Content-Type", "application/offset+octet-stream")
                                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(file, at, file.length - at))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        JsonNode batch = lin.get(upload.replace("invoice-batch-uploads", "invoice-batches"))
                .json();
        assertThat(batch.at("/state").asString()).isEqualTo("WAITING");
        assertThat(batch.at("/lines").asInt()).isEqualTo(3 * LINES);
        assertThat(count("batch", seller)).isEqualTo(1);
        assertThat(new String(contents(seller), StandardCharsets.UTF_8).strip())
                .isEqualTo(new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void anExportWhoseWriterIsKilledIsWrittenByAnother() throws Exception {
        Town.Enterprise seller = enterprise("GENERAL");
        jdbc.sql("""
                insert into invoice (taxpayer_id, id, number, serial, draft_digest, kind, buyer_name, natural_person, amount,
                    tax, issued_at, issued_on, month)
                select :id, gen_random_uuid(), lpad(n::text, 20, '0'), 'S-' || n, '', 'ORDINARY', '个人', true, 1, 0, now(),
                    current_date, date_trunc('month', current_date)
                from generate_series(1, :rows) n""").param("id", seller.id().value()).param("rows", EXPORTED).update();
        Reply ordered = lin.post(seller.path() + "/exports", Map.of("list", "ISSUED_INVOICES", "filters", Map.of()));
        String export = ordered.header("Location");
        Process victim = worker();
        try {
            await().atMost(Duration.ofSeconds(300))
                    .until(() -> lin.get(export).json().at("/rows").asInt() > 0);
        } finally {
            victim.destroyForcibly().waitFor();
        }
        assertThat(lin.get(export).text("/state")).isEqualTo("RUNNING");
        Process successor = worker();
        try {
            await().atMost(Duration.ofSeconds(300))
                    .until(() -> lin.get(export).text("/state").equals("READY"));
        } finally {
            successor.destroyForcibly().waitFor();
        }
        assertThat(lin.get(export).json().at("/rows").asInt()).isEqualTo(EXPORTED);
        assertThat(lin.get(export).json().at("/attempts").asInt()).isEqualTo(2);
        assertThat(rows(
                        "select 1 from list_export_part where taxpayer_id = :id and attempt = 2 and ordinal = 0",
                        seller))
                .hasSize(1);
    }

    private byte[] contents(Town.Enterprise seller) {
        return jdbc.sql(
                        "select string_agg(content, ''::bytea order by ordinal) from batch_chunk where taxpayer_id = :id")
                .param("id", seller.id().value())
                .query(byte[].class)
                .single();
    }

    private long offset(String upload) throws Exception {
        return Long.parseLong(HttpClient.newHttpClient()
                .send(
                        part(port, upload)
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Upload-Offset")
                .orElseThrow());
    }

    private static HttpRequest.Builder part(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.get().person("lin"))
                .header("Tus-Resumable", "1.0.0");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Socket connected(int port) {
        return await().atMost(Duration.ofSeconds(300))
                .ignoreExceptions()
                .until(() -> new Socket("127.0.0.1", port), Socket::isConnected);
    }

    private String file(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(
                        i -> json.writeValueAsString(draft("D-" + i, "ORDINARY", Drafts.consumer(), "100.00", "0.06")))
                .collect(Collectors.joining("\n"));
    }

    private String upload(Town.Enterprise seller) throws Exception {
        HttpResponse<String> accepted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + seller.path() + "/invoice-batches"))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestTokens.get().person("lin"))
                                .header("Idempotency-Key", "k-1")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(file(LINES)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private Process worker() throws IOException {
        return process(InvoiceApplication.class, entry -> !entry.contains("test-classes"), List.of("--server.port=0"));
    }

    private Process receiver(int serverPort, Town.Enterprise seller) throws IOException {
        return process(
                Receiver.class,
                entry -> true,
                List.of(
                        "--server.port=" + serverPort,
                        "--granted=" + seller.id().value()));
    }

    private Process process(Class<?> main, Predicate<String> onClassPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(onClassPath)
                        .collect(Collectors.joining(File.pathSeparator)),
                main.getName(),
                "--etax.instance=worker"));
        command.addAll(arguments);
        SETTINGS.forEach(name -> command.add("--" + name + "=" + environment.getRequiredProperty(name)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
