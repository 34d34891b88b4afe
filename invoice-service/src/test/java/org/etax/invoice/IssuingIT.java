package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etax.invoice.drafting.DraftBuyer;
import org.etax.invoice.drafting.Drafts;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;

class IssuingIT extends InvoiceServiceIT {

    @Test
    void issuesAnInvoiceWithNumberFileQuotaAndTotals() {
        Town.Enterprise seller = enterprise("GENERAL");
        Town.Enterprise buyer = enterprise("GENERAL");
        Reply issued = lin.post(seller.path() + "/invoices", draft("A-1", "SPECIAL", buyer(buyer), "1000.00", "0.06"));
        assertThat(issued.status()).as(issued.response().body()).isEqualTo(201);
        assertThat(issued.text("/number")).matches("\\d{2}332\\d{15}");
        assertThat(issued.text("/total")).isEqualTo("1060.00");
        Reply file = lin.get(issued.header("Location") + "/xml", "Accept", "application/xml");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().body()).contains("<EIid>" + issued.text("/number") + "</EIid>");
        assertThat(lin.get(seller.path() + "/quota").text("/used")).isEqualTo("1000.00");
        Reply totals = lin.get(seller.path() + "/invoice-totals/" + month(issued));
        assertThat(totals.text("/output/version")).isEqualTo("1");
        assertThat(totals.text("/output/rows/0/tax")).isEqualTo("60.00");
        assertThat(totals.text("/output/firstNumber")).isEqualTo(issued.text("/number"));
        assertThat(count("audit_entry", seller)).isEqualTo(1);
    }

    @Test
    void aSpecialInvoiceNamesItsBuyerAsTheNumberIsRegistered() {
        Town.Enterprise seller = enterprise("GENERAL");
        Town.Enterprise buyer = enterprise("GENERAL");
        DraftBuyer misnamed = new DraftBuyer("杭州另一家有限公司", buyer.number(), false, null, null, null, null, null);
        Reply refused = lin.post(seller.path() + "/invoices", draft("N-1", "SPECIAL", misnamed, "10.00", "0.06"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/buyer/name");
        assertThat(refused.text("/errors/0/code")).isEqualTo("invoice.buyer-name-differs");
        assertThat(lin.post(seller.path() + "/invoices", draft("N-2", "ORDINARY", misnamed, "10.00", "0.06"))
                        .status())
                .isEqualTo(201);
        Town.Enterprise renamed = new Town.Enterprise(buyer.id(), misnamed.name(), buyer.number());
        town.tell(renamed, 2, "GENERAL", "NORMAL");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> lin.post(seller.path() + "/invoices", draft("N-3", "SPECIAL", misnamed, "10.00", "0.06"))
                                .status()
                        == 201);
    }

    @Test
    void answersTheSameDraftWithTheFirstInvoiceAndRefusesAnotherUnderItsSerial() {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        InvoiceDraft draft = draft("B-1", "ORDINARY", Drafts.consumer(), "100.00", "0.01");
        Reply first = lin.post(seller.path() + "/invoices", draft);
        Reply again = lin.post(seller.path() + "/invoices", draft);
        Reply other =
                lin.post(seller.path() + "/invoices", draft("B-1", "ORDINARY", Drafts.consumer(), "200.00", "0.01"));
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("serial-already-used");
        assertThat(other.text("/originalNumber")).isEqualTo(first.text("/number"));
        assertThat(lin.get(seller.path() + "/quota").text("/used")).isEqualTo("100.00");
        assertThat(count("invoice", seller)).isEqualTo(1);
        assertThat(lin.get(seller.path() + "/invoices?serial=B-1").text("/items/0/number"))
                .isEqualTo(first.text("/number"));
        assertThat(lin.get(seller.path() + "/invoices?serial=B-2").json().at("/items"))
                .isEmpty();
        assertThat(lin.get(seller.path() + "/invoices?serials=B-1").text("/errors/0/pointer"))
                .isEqualTo("serials");
    }

    @Test
    void namesEveryFaultOfADraftInTheLanguageOfTheClient() {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        InvoiceDraft bad = draft("no spaces", "SPECIAL", Drafts.consumer(), "-1", "0.13");
        Reply zh = lin.post(seller.path() + "/invoices", bad);
        Reply en = lin.post(seller.path() + "/invoices", bad, "Accept-Language", "en");
        assertThat(zh.status()).isEqualTo(422);
        assertThat(zh.text("/code")).isEqualTo("invoice-refused");
        List<String> pointers = new ArrayList<>();
        zh.json()
                .at("/errors")
                .forEach(error -> pointers.add(error.at("/pointer").asString()));
        assertThat(pointers).contains("/serial", "/buyer/naturalPerson", "/lines/0/amount");
        assertThat(zh.response().body()).contains("流水号为");
        assertThat(en.response().body()).contains("consumer");
        assertThat(count("invoice", seller)).isZero();
        assertThat(count("outbox", seller)).isZero();
        assertThat(lin.get(seller.path() + "/quota").text("/used")).isEqualTo("0.00");
    }

    @Test
    void refusesHostileBodiesNamingTheField() {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        String path = seller.path() + "/invoices";
        assertThat(lin.post(path, "{\"serial\":1,\"lines\":[{\"code\":{}}]}").text("/errors/0/pointer"))
                .isEqualTo("/lines/0/code");
        assertThat(lin.post(path, "null").status()).isEqualTo(400);
        assertThat(lin.post(path, "{}").status()).isEqualTo(422);
        assertThat(lin.post(path, "{\"more\":1}").text("/errors/0/pointer")).isEqualTo("/more");
        assertThat(lin.get(path + "/not-an-id").status()).isEqualTo(400);
        assertThat(lin.get(seller.path() + "/invoice-totals/2026-13").text("/errors/0/pointer"))
                .isEqualTo("month");
    }

    @Test
    void neverDrawsMoreThanTheQuotaHoweverManyIssueAtOnce() throws Exception {
        Town.Enterprise seller = enterprise("SMALL_SCALE");
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> acts = IntStream.range(0, 20)
                    .<Callable<Reply>>mapToObj(i -> () -> lin.post(
                            seller.path() + "/invoices",
                            draft("Q-" + i, "ORDINARY", Drafts.consumer(), "300000.00", "0.01")))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Reply> reply : pool.invokeAll(acts)) {
                statuses.add(reply.get().status());
                if (reply.get().status() != 201) {
                    assertThat(reply.get().text("/code")).isEqualTo("quota-exceeded");
                    assertThat(reply.get().text("/wanted")).isEqualTo("300000.00");
                }
            }
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(6);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(14);
        }
        assertThat(lin.get(seller.path() + "/quota").text("/available")).isEqualTo("200000.00");
        assertThat(rows("select distinct number from invoice where taxpayer_id = :id", seller))
                .hasSize(6);
        assertThat(rows("select version, invoices from period_summary where taxpayer_id = :id", seller)
                        .getFirst())
                .containsEntry("version", 6L)
                .containsEntry("invoices", 6L);
    }

    @Test
    void letsNobodyElseIssueOrRead() {
        Town.Enterprise seller = enterprise("GENERAL");
        ServiceClient zhao = new ServiceClient(port, TestTokens.get().person("zhao"));
        ServiceClient nobody = new ServiceClient(port, null);
        InvoiceDraft draft = draft("Z-1", "ORDINARY", Drafts.consumer(), "100.00", "0.06");
        assertThat(zhao.post(seller.path() + "/invoices", draft).status()).isEqualTo(403);
        assertThat(nobody.post(seller.path() + "/invoices", draft).status()).isEqualTo(401);
        Reply issued = lin.post(seller.path() + "/invoices", draft);
        assertThat(zhao.get(issued.header("Location") + "/xml", "Accept", "application/xml")
                        .status())
                .isEqualTo(403);
        Town.Enterprise other = enterprise("GENERAL");
        assertThat(lin.get(other.path() + "/invoices/" + issued.text("/id")).status())
                .isEqualTo(404);
    }

    @Test
    void refusesASellerThatIsUnknownOrNoLongerActive() {
        Town.Enterprise seller = enterprise("GENERAL");
        town.tell(seller, 2, "GENERAL", "CANCELLED");
        org.awaitility.Awaitility.await().until(() -> lin.post(
                        seller.path() + "/invoices", draft("C-1", "SPECIAL", Drafts.consumer(), "-1", "0.06"))
                .text("/code")
                .equals("may-not-issue"));
    }

    @Test
    void keepsTheRulesOfPlacement() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }

    static String month(Reply issued) {
        return java.time.YearMonth.from(
                        org.etax.kernel.BusinessTime.dateOf(java.time.Instant.parse(issued.text("/issuedAt"))))
                .toString();
    }
}
