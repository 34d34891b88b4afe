package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etax.invoice.drafting.Drafts;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BatchIT extends InvoiceServiceIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private String file(String prefix, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i ->
                        json.writeValueAsString(draft(prefix + i, "ORDINARY", Drafts.consumer(), "100.00", "0.01")))
                .collect(Collectors.joining("\n"));
    }

    private HttpResponse<String> upload(Town.Enterprise seller, String key, String file) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + seller.path() + "/invoice-batches"))
                        .header("Authorization", "Bearer " + TestTokens.get().person("lin"))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode finished(HttpResponse<String> accepted) {
        String location = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lin.get(location).text("/state").equals("DONE"));
        return lin.get(location).json();
    }

    @Test
    void issuesEveryLineOnceAndCountsThem() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        String file = file("L-", 450);
        HttpResponse<String> accepted = upload(seller, "k-1", file);
        HttpResponse<String> again = upload(seller, "k-1", file);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(accepted.body());
        JsonNode done = finished(accepted);
        assertThat(done.at("/issued").asInt()).isEqualTo(450);
        assertThat(done.at("/issuedAmount").asString()).isEqualTo("45000.00");
        assertThat(count("batch", seller)).isEqualTo(1);
        assertThat(count("invoice", seller)).isEqualTo(450);
        assertThat(count("invoice_file", seller)).isEqualTo(450);
        assertThat(rows("select distinct number from invoice where taxpayer_id = :id", seller))
                .hasSize(450);
        assertThat(rows("select version, invoices from period_summary where taxpayer_id = :id", seller)
                        .getFirst())
                .containsEntry("version", 3L)
                .containsEntry("invoices", 450L);
        JsonNode repeated = finished(upload(seller, "k-2", file));
        assertThat(repeated.at("/repeated").asInt()).isEqualTo(450);
        assertThat(count("invoice", seller)).isEqualTo(450);
        assertThat(lin.get(seller.path() + "/quota").text("/used")).isEqualTo("45000.00");
    }

    @Test
    void namesTheErrorsOfEachLineAndIssuesTheRest() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        String file = String.join(
                "\n",
                json.writeValueAsString(draft("E-1", "ORDINARY", Drafts.consumer(), "100.00", "0.01")),
                "{broken",
                "",
                json.writeValueAsString(draft("E-4", "ORDINARY", Drafts.consumer(), "100.00", "0.13")),
                json.writeValueAsString(draft("E-1", "ORDINARY", Drafts.consumer(), "200.00", "0.01")),
                json.writeValueAsString(draft("E-1", "ORDINARY", Drafts.consumer(), "100.00", "0.01")),
                json.writeValueAsString(draft("E-7", "ORDINARY", Drafts.consumer(), "9000000.00", "0.01")),
                "x".repeat(3 * 1024 * 1024));
        HttpResponse<String> accepted = upload(seller, "k-1", file);
        JsonNode done = finished(accepted);
        assertThat(done.at("/issued").asInt()).isEqualTo(1);
        assertThat(done.at("/repeated").asInt()).isEqualTo(1);
        assertThat(done.at("/refused").asInt()).isEqualTo(5);
        assertThat(done.at("/lines").asInt()).as("the empty line is none").isEqualTo(7);
        String errors = accepted.headers().firstValue("Location").orElseThrow() + "/errors";
        Reply first = lin.get(errors + "?limit=3", "Accept-Language", "en");
        Reply rest = lin.get(errors + "?limit=3&after=" + first.text("/next"));
        assertThat(codes(first))
                .containsExactly("2 invoice.json-malformed", "4 invoice.rate-not-allowed", "5 serial-already-used");
        assertThat(codes(rest)).containsExactly("7 quota-exceeded", "8 invoice.line-too-long");
        assertThat(first.text("/items/0/errors/0/message")).startsWith("Not valid JSON");
        assertThat(rest.text("/items/0/errors/0/message")).startsWith("发票额度不足");
    }

    @Test
    void aLargeBatchDoesNotHoldUpTheSmallOneOfAnotherTaxpayer() throws Exception {
        Town.Enterprise large = enterprise("GENERAL");
        Town.Enterprise small = enterprise("GENERAL");
        HttpResponse<String> first = upload(large, "k-1", file("G-", 3_000).replace("0.01", "0.06"));
        HttpResponse<String> second = upload(small, "k-1", file("K-", 10).replace("0.01", "0.06"));
        JsonNode smallDone = finished(second);
        JsonNode largeDone = finished(first);
        assertThat(smallDone.at("/issued").asInt()).isEqualTo(10);
        assertThat(largeDone.at("/issued").asInt()).isEqualTo(3_000);
        assertThat(smallDone.at("/finishedAt").asString())
                .isLessThan(largeDone.at("/finishedAt").asString());
    }

    @Test
    void refusesFilesThatAreEmptyOrTooLargeAndKeepsNothingOfThem() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        assertThat(upload(seller, "k-1", "").body()).contains("batch-empty");
        assertThat(upload(seller, "k-1", " \r\n\n\t\n").body()).contains("batch-empty");
        Reply unsupported = lin.post(seller.path() + "/invoice-batches", "{}");
        assertThat(unsupported.status()).isEqualTo(415);
        assertThat(unsupported.text("/detail")).isEqualTo("请以 application/x-ndjson 提交。");
        assertThat(count("batch", seller)).isZero();
    }

    @Test
    void documentsTheFileThatItTakes() {
        JsonNode upload = lin.get("/api/invoice/v1/openapi")
                .json()
                .at("/paths/~1api~1invoice~1v1~1taxpayers~1{taxpayerId}~1invoice-batches/post");
        assertThat(upload.at("/requestBody/content/application~1x-ndjson/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/InvoiceDraft");
    }

    private static List<String> codes(Reply page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/line").asInt() + " "
                        + item.at("/errors/0/code").asString())
                .toList();
    }
}
