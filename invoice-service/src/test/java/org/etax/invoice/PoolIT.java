package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.invoice.drafting.Drafts;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;

class PoolIT extends InvoiceServiceIT {

    @Test
    void theBuyerFindsItsInvoicesAndConfirmsThemOnceForInputTax() {
        Town.Enterprise seller = enterprise("GENERAL");
        Town.Enterprise buyer = enterprise("GENERAL");
        Reply special = issue(seller, draft("P-1", "SPECIAL", buyer(buyer), "1000.00", "0.06"));
        issue(seller, draft("P-2", "ORDINARY", buyer(buyer), "500.00", "0.06"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> received(buyer).json().at("/items").size() == 2);
        String first = received(buyer).text("/items/0/id");
        String second = received(buyer).text("/items/1/id");
        assertThat(received(buyer).text("/items/0/number")).isEqualTo(special.text("/number"));
        String month = IssuingIT.month(special);

        Reply refused = confirm(buyer, month, first, second);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/invoiceIds/1");
        assertThat(refused.text("/errors/0/code")).isEqualTo("deduction-ordinary");
        Reply confirmed = confirm(buyer, month, first);
        assertThat(confirmed.status()).as(confirmed.response().body()).isEqualTo(200);
        assertThat(confirmed.text("/tax")).isEqualTo("60.00");
        assertThat(confirm(buyer, month, first).text("/errors/0/code")).isEqualTo("deduction-confirmed");
        Reply totals = lin.get(buyer.path() + "/invoice-totals/" + month);
        assertThat(totals.text("/input/version")).isEqualTo("1");
        assertThat(totals.text("/input/rows/0/tax")).isEqualTo("60.00");
        assertThat(lin.get(buyer.path() + "/received-invoices?status=CONFIRMED")
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(lin.get(buyer.path() + "/received-invoices?status=UNSELECTED")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(lin.get(buyer.path() + "/received-invoices?status=NOT_DEDUCTIBLE")
                        .text("/items/0/id"))
                .isEqualTo(second);
        assertThat(lin.get(buyer.path() + "/summary").json().at("/received").asInt())
                .isEqualTo(2);
    }

    @Test
    void suggestsWhatFitsThePeriodAndSaysWhyTheRestDoesNot() {
        Town.Enterprise seller = enterprise("GENERAL");
        Town.Enterprise buyer = enterprise("GENERAL");
        Reply special = issue(seller, draft("S-1", "SPECIAL", buyer(buyer), "1000.00", "0.06"));
        issue(seller, draft("S-2", "ORDINARY", buyer(buyer), "500.00", "0.06"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> received(buyer).json().at("/items").size() == 2);
        TaxPeriod month = TaxPeriod.parse(IssuingIT.month(special));

        Reply now = suggestion(buyer, month);
        assertThat(now.text("/suggested/0/invoice/number")).isEqualTo(special.text("/number"));
        assertThat(now.json().at("/suggested/0/earlier").asBoolean()).isFalse();
        assertThat(now.text("/open/tax")).isEqualTo("60.00");
        assertThat(now.json().at("/setAside")).hasSize(1);
        assertThat(now.text("/setAside/0/reason")).isEqualTo("ORDINARY");
        assertThat(suggestion(buyer, month.next())
                        .json()
                        .at("/suggested/0/earlier")
                        .asBoolean())
                .isTrue();
        Reply before = suggestion(buyer, month.previous());
        assertThat(before.json().at("/suggested")).isEmpty();
        assertThat(before.json().at("/setAside")).hasSize(2);

        confirm(buyer, month.toString(), now.text("/suggested/0/invoice/id"));
        Reply after = suggestion(buyer, month);
        assertThat(after.text("/confirmed/tax")).isEqualTo("60.00");
        assertThat(after.text("/open/invoices")).isEqualTo("0");
        assertThat(lin.get(buyer.path() + "/deduction-suggestions/2026").text("/errors/0/pointer"))
                .isEqualTo("period");
        assertThat(suggestion(enterprise("SMALL_SCALE"), month).text("/code")).isEqualTo("no-input-tax");
        ServiceClient zhao = new ServiceClient(port, TestTokens.get().person("zhao"));
        assertThat(zhao.get(buyer.path() + "/deduction-suggestions/" + month).status())
                .isEqualTo(403);
    }

    @Test
    void anInvoiceToSomebodyWhoRegistersLaterWaitsForItsBuyer() {
        Town.Enterprise seller = enterprise("GENERAL");
        Town.Enterprise buyer = town.unknown();
        Reply issued = issue(seller, draft("L-1", "SPECIAL", buyer(buyer), "1000.00", "0.06"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from awaited_invoice where buyer_number = ?")
                                .param(buyer.number())
                                .query(Long.class)
                                .single()
                        == 1);

        town.tell(buyer, 1, "GENERAL", "NORMAL");
        rights.grant("lin", buyer.id(), Right.values());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> received(buyer).json().at("/items").size() == 1);
        assertThat(received(buyer).text("/items/0/number")).isEqualTo(issued.text("/number"));
        assertThat(confirm(buyer, IssuingIT.month(issued), received(buyer).text("/items/0/id"))
                        .text("/tax"))
                .isEqualTo("60.00");
        town.tell(buyer, 2, "GENERAL", "NORMAL");
        issue(seller, draft("L-2", "SPECIAL", buyer(buyer), "1000.00", "0.06"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> received(buyer).json().at("/items").size() == 2);
    }

    private Reply suggestion(Town.Enterprise buyer, TaxPeriod period) {
        return lin.get(buyer.path() + "/deduction-suggestions/" + period);
    }

    @Test
    void refusesConfirmationsOfTheWrongPersonPeriodOrTaxpayer() {
        Town.Enterprise seller = enterprise("GENERAL");
        Town.Enterprise small = enterprise("SMALL_SCALE");
        Town.Enterprise buyer = enterprise("GENERAL");
        issue(seller, draft("R-1", "SPECIAL", buyer(buyer), "1000.00", "0.06"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> received(buyer).json().at("/items").size() == 1);
        String id = received(buyer).text("/items/0/id");
        LocalDate today = BusinessTime.dateOf(Instant.now());
        TaxPeriod month = TaxPeriod.containing(today, TaxPeriod.Frequency.MONTHLY);
        rights.grant("chen", buyer.id(), Right.VIEW);
        ServiceClient chen = new ServiceClient(port, TestTokens.get().person("chen"));

        assertThat(chen.post(
                                buyer.path() + "/deduction-confirmations",
                                Map.of("period", month.toString(), "invoiceIds", List.of(id)))
                        .text("/code"))
                .isEqualTo("right-missing");
        assertThat(confirm(small, month.toString(), id).text("/code")).isEqualTo("no-input-tax");
        assertThat(confirm(seller, month.toString(), id).text("/errors/0/code")).isEqualTo("deduction-invoice-unknown");
        assertThat(confirm(buyer, month.next().toString(), id).text("/errors/0/code"))
                .isEqualTo("period-ahead");
        assertThat(confirm(buyer, month.previous().toString(), id).text("/errors/0/code"))
                .isEqualTo("deduction-too-young");
        assertThat(confirm(buyer, "2026", id).text("/errors/0/pointer")).isEqualTo("/period");
        assertThat(confirm(buyer, month.toString(), "not-an-id").status()).isEqualTo(400);
        assertThat(confirm(buyer, month.toString()).text("/errors/0/pointer")).isEqualTo("/invoiceIds");

        town.publish(new ReturnAccepted(
                buyer.id(),
                UUID.randomUUID(),
                1,
                "VAT_GENERAL",
                month,
                "R1",
                Instant.now(),
                Map.of(),
                List.of(),
                null));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        rows("select 1 from deduction_period where taxpayer_id = :id and filed_at is not null", buyer)
                                        .size()
                                == 1);
        assertThat(confirm(buyer, month.toString(), id).text("/code")).isEqualTo("period-filed");
        assertThat(count("period_summary", buyer)).isZero();
    }

    @Test
    void anybodyChecksAnInvoiceAFewTimesADay() {
        Town.Enterprise seller = enterprise("GENERAL");
        Reply issued = issue(seller, draft("V-1", "ORDINARY", Drafts.consumer(), "100.00", "0.06"));
        ServiceClient anybody = new ServiceClient(port, null);
        String number = issued.text("/number");
        String date =
                BusinessTime.dateOf(Instant.parse(issued.text("/issuedAt"))).toString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from invoice_directory where number = :number")
                                .param("number", number)
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(check(anybody, number, date, "106.00").text("/result")).isEqualTo("CONSISTENT");
        assertThat(check(anybody, number, date, "106.01").text("/result")).isEqualTo("DIFFERS");
        for (int i = 0; i < 3; i++) {
            assertThat(check(anybody, number, date, "106.00").status()).isEqualTo(200);
        }
        assertThat(check(anybody, number, date, "106.00").text("/code")).isEqualTo("too-many-checks");
        assertThat(check(anybody, "26332000000000999999", date, "106.00").text("/result"))
                .isEqualTo("NO_RECORD_YET");
        assertThat(check(anybody, "1", date, "106.00").text("/errors/0/pointer"))
                .isEqualTo("/number");
        assertThat(check(anybody, number, date, "1e9").text("/errors/0/pointer"))
                .isEqualTo("/total");
    }

    @Test
    void listsFiltersAndExports() {
        Town.Enterprise seller = enterprise("GENERAL");
        for (int i = 0; i < 5; i++) {
            issue(seller, draft("X-" + i, "ORDINARY", Drafts.consumer(), "10.00", "0.06"));
        }
        Reply special = issue(seller, draft("X-9", "SPECIAL", Drafts.company(), "10.00", "0.06"));
        Reply page = lin.get(seller.path() + "/invoices?limit=4");
        assertThat(page.json().at("/items")).hasSize(4);
        assertThat(lin.get(seller.path() + "/invoices?limit=4&after=" + page.text("/next"))
                        .json()
                        .at("/items"))
                .hasSize(2);
        assertThat(lin.get(seller.path() + "/invoices?kind=SPECIAL").text("/items/0/number"))
                .isEqualTo(special.text("/number"));
        assertThat(lin.get(seller.path() + "/invoices?month=2020-01").json().at("/items"))
                .isEmpty();
        assertThat(lin.get(seller.path() + "/invoices?kind=NONE").text("/errors/0/pointer"))
                .isEqualTo("kind");
        assertThat(lin.get(seller.path() + "/invoices?limit=501").text("/errors/0/pointer"))
                .isEqualTo("limit");
        Reply workbook = lin.get(seller.path() + "/invoice-exports", "Accept", "*/*");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.response().body()).startsWith("PK");
    }

    @Test
    void reconcilesTheMonthsThatChangedToday() {
        Town.Enterprise seller = enterprise("GENERAL");
        Reply issued = issue(seller, draft("Y-1", "ORDINARY", Drafts.consumer(), "100.00", "0.06"));
        ServiceClient adapter =
                new ServiceClient(port, TestTokens.get().program("golden-tax-adapter", "reconciliation"));
        String path = "/api/invoice/v1/reconciliation/" + BusinessTime.dateOf(Instant.parse(issued.text("/issuedAt")))
                + "/INVOICE_SUMMARY";
        Reply items = adapter.get(path + "/items");
        assertThat(adapter.get(path).json().at("/count").asInt()).isPositive();
        assertThat(items.json()
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.at("/taxpayerId")
                                .asString()
                                .equals(seller.id().value()))
                        .map(item -> item.at("/version").asInt() + " "
                                + item.at("/amount").asString()))
                .containsExactly("1 100.00");
        assertThat(lin.get(path).status()).isEqualTo(403);
    }

    private Reply issue(Town.Enterprise seller, Object draft) {
        Reply issued = lin.post(seller.path() + "/invoices", draft);
        assertThat(issued.status()).as(issued.response().body()).isEqualTo(201);
        return issued;
    }

    private Reply received(Town.Enterprise buyer) {
        return lin.get(buyer.path() + "/received-invoices");
    }

    private Reply confirm(Town.Enterprise buyer, String period, String... ids) {
        return lin.post(
                buyer.path() + "/deduction-confirmations", Map.of("period", period, "invoiceIds", List.of(ids)));
    }

    private static Reply check(ServiceClient client, String number, String date, String total) {
        return client.post(
                "/api/invoice/v1/public/invoice-verifications", Map.of("number", number, "date", date, "total", total));
    }
}
