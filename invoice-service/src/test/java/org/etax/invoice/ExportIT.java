package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etax.invoice.drafting.Drafts;
import org.etax.kernel.Right;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.etax.platform.test.Workbooks;
import org.junit.jupiter.api.Test;

/** Lists written to Excel in the background. */
class ExportIT extends InvoiceServiceIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private void issue(Town.Enterprise seller, int lines) throws Exception {
        String file = IntStream.range(0, lines)
                .mapToObj(
                        i -> json.writeValueAsString(draft("X-" + i, "ORDINARY", Drafts.consumer(), "100.00", "0.01")))
                .collect(Collectors.joining("\n"));
        String batch = HTTP.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + seller.path() + "/invoice-batches"))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestTokens.get().person("lin"))
                                .header("Idempotency-Key", "k-1")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().atMost(Duration.ofSeconds(120))
                .until(() -> lin.get(batch).text("/state").equals("DONE"));
    }

    private Reply order(Town.Enterprise taxpayer, String key, String list, Map<String, String> filters) {
        return lin.postWithKey(key, taxpayer.path() + "/exports", Map.of("list", list, "filters", filters));
    }

    private String ready(Reply ordered) {
        String export = ordered.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lin.get(export).text("/state").equals("READY"));
        return export;
    }

    private HttpResponse<byte[]> download(String export) {
        return lin.download(export + "/file");
    }

    @Test
    void writesTheListInTheBackgroundAndHandsItOutAgainAndAgain() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        issue(seller, 1_200);
        Reply ordered = order(seller, "k-1", "ISSUED_INVOICES", Map.of("kind", "ORDINARY", "month", ""));
        assertThat(ordered.status()).as(ordered.response().body()).isEqualTo(202);
        assertThat(order(seller, "k-1", "ISSUED_INVOICES", Map.of("kind", "ORDINARY"))
                        .text("/exportId"))
                .isEqualTo(ordered.text("/exportId"));
        String export = ready(ordered);
        Reply state = lin.get(export);
        assertThat(state.json().at("/rows").asInt()).isEqualTo(1_200);
        assertThat(state.json().at("/totalRows").asInt()).isEqualTo(1_200);
        assertThat(state.text("/filters/kind")).isEqualTo("ORDINARY");
        HttpResponse<byte[]> file = download(export);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("issued-invoices.xlsx");
        assertThat(file.body()).hasSize(state.json().at("/bytes").asInt());
        assertThat(Workbooks.rows(file.body())).isEqualTo(1_201);
        assertThat(download(export).body()).isEqualTo(file.body());
        assertThat(lin.get(seller.path() + "/exports?order=DESCENDING").text("/items/0/exportId"))
                .isEqualTo(state.text("/exportId"));
        assertThat(Workbooks.rows(download(ready(order(seller, "k-2", "ISSUED_INVOICES", Map.of("serial", "X-7"))))
                        .body()))
                .as("the filter holds")
                .isEqualTo(2);
        assertThat(Workbooks.rows(download(ready(order(seller, "k-3", "RECEIVED_INVOICES", Map.of())))
                        .body()))
                .isEqualTo(1);
        try (EventStream stream =
                EventStream.open(port, export + "/progress", TestTokens.get().person("lin"), null)) {
            assertThat(stream.all().getLast().data().at("/state").asString()).isEqualTo("READY");
        }
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhoMayNot() {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        assertThat(order(seller, "k-1", "SECRETS", Map.of()).text("/errors/0/pointer"))
                .isEqualTo("/list");
        assertThat(order(seller, "k-2", "ISSUED_INVOICES", Map.of("color", "red"))
                        .text("/errors/0/pointer"))
                .isEqualTo("/filters/color");
        assertThat(order(seller, "k-3", "ISSUED_INVOICES", Map.of("month", "2026-13"))
                        .text("/errors/0/pointer"))
                .isEqualTo("/filters/month");
        assertThat(order(seller, "k-4", "RECEIVED_INVOICES", Map.of("status", "LOST"))
                        .status())
                .isEqualTo(422);
        String export = ready(order(seller, "k-5", "ISSUED_INVOICES", Map.of()));
        ServiceClient stranger = new ServiceClient(port, TestTokens.get().person("wang"));
        assertThat(stranger.get(export + "/file").text("/code")).isEqualTo("no-relation");
        rights.grant("wang", seller.id(), Right.VIEW);
        assertThat(stranger.get(export + "/file").status()).isEqualTo(200);
    }

    @Test
    void saysThatAFileHasExpired() {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        String export = ready(order(seller, "k-1", "ISSUED_INVOICES", Map.of()));
        jdbc.sql("update list_export set expires_at = requested_at where taxpayer_id = :id")
                .param("id", seller.id().value())
                .update();
        Reply gone = lin.get(export + "/file", "Accept-Language", "en");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("/detail")).startsWith("The exported file was kept until");
    }

    @Test
    void anAttemptThatBrokeOffIsMadeAnewAndItsPartsAreNotSeen() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        issue(seller, 10);
        String export = ready(order(seller, "k-1", "ISSUED_INVOICES", Map.of()));
        byte[] whole = download(export).body();
        // as a process leaves it that was killed half-way: claimed for a while, a part written, not finished
        jdbc.sql("""
                update list_export set state = 'RUNNING', finished_at = null, expires_at = null, written_rows = 5,
                    claimed_until = now() + interval '2 seconds' where taxpayer_id = :id""").param("id", seller.id().value()).update();
        assertThat(lin.get(export + "/file").text("/code")).isEqualTo("export-not-ready");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lin.get(export).text("/state").equals("READY"));
        assertThat(lin.get(export).json().at("/attempts").asInt()).isEqualTo(2);
        assertThat(Workbooks.rows(download(export).body())).isEqualTo(Workbooks.rows(whole));
    }
}
