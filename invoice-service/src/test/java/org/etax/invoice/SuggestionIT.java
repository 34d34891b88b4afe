package org.etax.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.etax.invoice.classification.Pinyin;
import org.etax.invoice.drafting.Drafts;
import org.etax.kernel.Right;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuggestionIT extends InvoiceServiceIT {

    @Test
    void remembersTheBuyersAndWhatWasSoldToThemLast() {
        Town.Enterprise seller = enterprise("GENERAL");
        Town.Enterprise buyer = enterprise("GENERAL");
        assertThat(lin.get(seller.path() + "/buyers").json()).isEmpty();
        lin.post(seller.path() + "/invoices", draft("K-1", "SPECIAL", buyer(buyer), "10.00", "0.06"));
        lin.post(seller.path() + "/invoices", draft("K-2", "ORDINARY", buyer(buyer), "10.00", "0.06"));
        lin.post(seller.path() + "/invoices", draft("K-3", "ORDINARY", Drafts.consumer(), "10.00", "0.06"));

        Reply all = lin.get(seller.path() + "/buyers");
        assertThat(all.json()).hasSize(2);
        JsonNode known = all.json().get(1);
        assertThat(known.get("number").asString()).isEqualTo(buyer.number());
        assertThat(known.get("kind").asString()).isEqualTo("ORDINARY");
        assertThat(known.get("invoices").asInt()).isEqualTo(2);
        assertThat(known.at("/item/code").asString()).isEqualTo(Drafts.SOFTWARE);
        assertThat(known.at("/item/rate").asString()).isEqualTo("0.06");
        assertThat(lin.get(seller.path() + "/buyers?search=" + buyer.number().substring(2, 12))
                        .json())
                .hasSize(1);
        assertThat(lin.get(seller.path() + "/buyers?search=zzzzqqqq").json()).isEmpty();
        assertThat(lin.get(seller.path() + "/buyers?search=" + "x".repeat(101)).text("/errors/0/pointer"))
                .isEqualTo("search");
        assertThat(lin.get(buyer.path() + "/buyers").json()).isEmpty();
    }

    @Test
    void findsABuyerByTheInitialsOfItsName() {
        Town.Enterprise seller = enterprise("GENERAL");
        lin.post(seller.path() + "/invoices", draft("I-1", "ORDINARY", Drafts.consumer(), "10.00", "0.06"));
        String name = lin.get(seller.path() + "/buyers").text("/0/name");
        String initials = Pinyin.initials(name);
        assertThat(initials).isNotEmpty();
        assertThat(lin.get(seller.path() + "/buyers?search=" + initials).text("/0/name"))
                .isEqualTo(name);
    }

    @Test
    void findsClassificationCodesWithTheRatesOfTheTaxpayer() {
        Town.Enterprise general = enterprise("GENERAL");
        Town.Enterprise small = enterprise("SMALL_SCALE");
        for (String search : List.of("ruanjiankaifa", "ruan%20jian%20kai", URLEncoder.encode("件开", UTF_8))) {
            assertThat(lin.get(general.path() + "/tax-classifications?search=" + search)
                            .text("/0/code"))
                    .as(search)
                    .isEqualTo(Drafts.SOFTWARE);
        }
        Reply found = lin.get(general.path() + "/tax-classifications?search=rjkf");
        assertThat(found.text("/0/code")).isEqualTo(Drafts.SOFTWARE);
        assertThat(found.json().at("/0/rates").valueStream().map(JsonNode::asString))
                .contains("0.06");
        assertThat(lin.get(small.path() + "/tax-classifications?search=rjkf")
                        .json()
                        .at("/0/rates")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("0.01")
                .doesNotContain("0.06");
        assertThat(lin.get(general.path() + "/tax-classifications?limit=501").text("/errors/0/pointer"))
                .isEqualTo("limit");
    }

    @Test
    void keepsTemplatesByNameForThoseWhoIssue() {
        Town.Enterprise seller = enterprise("GENERAL");
        String path = seller.path() + "/invoice-templates";
        Reply kept = lin.post(path, template("月度服务费", "0.06"));
        assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
        Reply again = lin.post(path, template("月度服务费", "0.13"));
        assertThat(again.text("/id")).isEqualTo(kept.text("/id"));
        Reply list = lin.get(path);
        assertThat(list.json().get("items")).hasSize(1);
        assertThat(list.text("/items/0/draft/lines/0/rate")).isEqualTo("0.13");
        assertThat(lin.post(path, Map.of("name", " ")).text("/errors/0/pointer"))
                .isEqualTo("/name");
        assertThat(lin.post(path, Map.of("name", "a")).text("/errors/0/pointer"))
                .isEqualTo("/draft");
        rights.grant("chen", seller.id(), Right.VIEW);
        assertThat(new ServiceClient(port, TestTokens.get().person("chen"))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(lin.delete(path + "/" + kept.text("/id")).status()).isEqualTo(204);
        assertThat(lin.delete(path + "/" + kept.text("/id")).status()).isEqualTo(204);
        assertThat(lin.get(path).json().get("items")).isEmpty();
    }

    @Test
    void listsTheNewestInvoiceFirst() {
        Town.Enterprise seller = enterprise("GENERAL");
        for (String serial : List.of("N-1", "N-2", "N-3")) {
            lin.post(seller.path() + "/invoices", draft(serial, "ORDINARY", Drafts.consumer(), "10.00", "0.06"));
        }
        Reply page = lin.get(seller.path() + "/invoices?order=DESCENDING&limit=2");
        assertThat(page.text("/items/0/serial")).isEqualTo("N-3");
        Reply rest = lin.get(seller.path() + "/invoices?order=DESCENDING&limit=2&after=" + page.text("/next"));
        assertThat(rest.json().get("items")).hasSize(1);
        assertThat(rest.text("/items/0/serial")).isEqualTo("N-1");
    }

    private static Map<String, Object> template(String name, String rate) {
        return Map.of(
                "name",
                name,
                "draft",
                Map.of(
                        "kind",
                        "ORDINARY",
                        "lines",
                        List.of(Map.of("code", Drafts.SOFTWARE, "name", "开发", "rate", rate))));
    }
}
