package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etax.invoice.drafting.Drafts;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** The batch is worked by processes of their own, so that one can be killed without warning. */
@TestPropertySource(properties = "etax.invoice.batch.enabled=false")
class BatchKillIT extends InvoiceServiceIT {

    private static final int LINES = 4_000;
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
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> lin.get(batch).json().at("/issued").asInt() > 0);
        } finally {
            victim.destroyForcibly().waitFor();
        }
        assertThat(lin.get(batch).text("/state")).isEqualTo("RUNNING");

        Process successor = worker();
        try {
            await().atMost(Duration.ofSeconds(180))
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

    private String upload(Town.Enterprise seller) throws Exception {
        String file = IntStream.range(0, LINES)
                .mapToObj(
                        i -> json.writeValueAsString(draft("D-" + i, "ORDINARY", Drafts.consumer(), "100.00", "0.06")))
                .collect(Collectors.joining("\n"));
        HttpResponse<String> accepted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + seller.path() + "/invoice-batches"))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestTokens.get().person("lin"))
                                .header("Idempotency-Key", "k-1")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private Process worker() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> !entry.contains("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                InvoiceApplication.class.getName(),
                "--server.port=0",
                "--etax.instance=worker"));
        SETTINGS.forEach(name -> command.add("--" + name + "=" + environment.getRequiredProperty(name)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
