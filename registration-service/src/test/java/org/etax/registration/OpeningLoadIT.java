package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.TestTokens;
import org.etax.registration.Departments.Subject;
import org.junit.jupiter.api.Test;

class OpeningLoadIT extends RegistrationIT {

    private static final String LOADS = API + "/opening-loads";

    @Test
    void takesATaxpayerOverWithFactsOfTheCore() {
        Subject owner = somebody("孙涛");
        ServiceClient.Reply reply = load(taxpayer(owner));
        assertThat(reply.text("/taxpayers/0/outcome")).isEqualTo("CREATED");
        String id = reply.text("/taxpayers/0/taxpayerId");

        verified(owner);

        ServiceClient.Reply profile = as(owner).get(API + "/taxpayers/" + id);
        assertThat(profile.status()).as(profile.response().body()).isEqualTo(200);
        assertThat(profile.json().get("facts"))
                .allSatisfy(fact -> assertThat(fact.get("source").asString()).isEqualTo("CORE"))
                .extracting(fact -> fact.get("name").asString())
                .contains("CORE_REGISTRATION_NUMBER", "VAT_STATUS");
        assertThat(profile.text("/determinations/0/effectiveFrom")).isEqualTo("2026-11-01");
        assertThat(as(owner).get(API + "/taxpayers/" + id + "/access").text("/capacity"))
                .isEqualTo("LEGAL_REPRESENTATIVE");
    }

    @Test
    void answersARepeatWithTheSameTaxpayerAndRecordsOnlyNews() {
        Map<String, Object> taxpayer = taxpayer(somebody("孙涛"));
        String id = load(taxpayer).text("/taxpayers/0/taxpayerId");

        ServiceClient.Reply unchanged = load(taxpayer);
        taxpayer.put("vatStatus", "SMALL_SCALE");
        taxpayer.put("vatFrequency", "QUARTERLY");
        taxpayer.put("effectiveFrom", "2027-01-01");
        taxpayer.put("obligationsFrom", "2027-01-01");
        ServiceClient.Reply changed = load(taxpayer);

        assertThat(unchanged.text("/taxpayers/0/outcome")).isEqualTo("UNCHANGED");
        assertThat(changed.text("/taxpayers/0/outcome")).isEqualTo("CHANGED");
        assertThat(List.of(unchanged.text("/taxpayers/0/taxpayerId"), changed.text("/taxpayers/0/taxpayerId")))
                .containsOnly(id);
        ServiceClient.Reply summary = officer("13301060000").get(API + "/taxpayers/" + id, "Access-Purpose", "CASE");
        assertThat(summary.header("ETag")).isEqualTo("\"2\"");
        assertThat(summary.json().get("determinations"))
                .extracting(one -> one.get("form").asString() + one.get("effectiveTo"))
                .contains("VAT_GENERAL\"2026-12-31\"", "VAT_SMALLnull");
    }

    @Test
    void addsTheNumberOfTheCoreToATaxpayerThatRegisteredHere() {
        Subject legal = somebody("林晓燕");
        verified(legal);
        String code = freshEnterprise(legal, null);
        String id = as(legal)
                .post(API + "/me/registrations", confirmation(legal, code))
                .text("/taxpayerId");
        Map<String, Object> taxpayer = taxpayer(legal);
        taxpayer.put("creditCode", code);
        assertThat(load(taxpayer).text("/taxpayers/0/taxpayerId")).isEqualTo(id);
    }

    @Test
    void refusesANumberOfTheCoreThatBelongsToAnotherCreditCode() {
        Map<String, Object> first = taxpayer(somebody("孙涛"));
        Map<String, Object> second = taxpayer(somebody("孙涛"));
        load(first);
        load(second);
        second.put("djxh", first.get("djxh"));
        assertRefused(program().post(LOADS, Map.of("taxpayers", List.of(second))), 409, "core-number-conflict");
    }

    @Test
    void takesABatchAndNamesTheFaultyRow() {
        List<Map<String, Object>> many =
                IntStream.range(0, 50).mapToObj(i -> taxpayer(somebody("孙涛"))).toList();
        ServiceClient.Reply reply = program().post(LOADS, Map.of("taxpayers", many));
        assertThat(reply.json().get("taxpayers")).hasSize(50);
        many.get(49).put("creditCode", "91330100799655058A");
        ServiceClient.Reply refused = program().post(LOADS, Map.of("taxpayers", many));
        assertRefused(refused, 422, "invalid-fields");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/taxpayers/49/creditCode");
    }

    @Test
    void givesANewConsumerEveryTaxpayerPageByPage() {
        Subject owner = somebody("孙涛");
        String person = verified(owner);
        String id = load(taxpayer(owner)).text("/taxpayers/0/taxpayerId");
        ServiceClient reader = new ServiceClient(port, TestTokens.get().program("reports", "snapshot"));
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            ServiceClient.Reply page = reader.get(API + "/snapshots/taxpayers?limit=7&after=" + after);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            page.json()
                    .get("items")
                    .forEach(item -> seen.add(item.get("taxpayerId").asString()));
            after = page.text("/next");
        } while (!after.isEmpty());
        assertThat(seen)
                .contains(id)
                .doesNotContain(person)
                .doesNotHaveDuplicates()
                .isSorted();
        assertRefused(program().get(API + "/snapshots/taxpayers"), 403, "forbidden");
    }

    @Test
    void isOpenToTheProgramWithTheRoleOnly() {
        Map<String, Object> body = Map.of("taxpayers", List.of(taxpayer(somebody("孙涛"))));
        ServiceClient other = new ServiceClient(port, TestTokens.get().program("demo-erp"));
        assertRefused(other.post(LOADS, body), 403, "forbidden");
        assertRefused(as(somebody("甲")).post(LOADS, body), 403, "forbidden");
        assertRefused(officer("13301060000").post(LOADS, body), 403, "forbidden");
    }

    private ServiceClient program() {
        return new ServiceClient(port, TestTokens.get().program("golden-tax-adapter", "opening-load"));
    }

    private ServiceClient.Reply load(Map<String, Object> taxpayer) {
        ServiceClient.Reply reply = program().post(LOADS, Map.of("taxpayers", List.of(taxpayer)));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }

    private static Map<String, Object> taxpayer(Subject owner) {
        Map<String, Object> taxpayer = new HashMap<>(Map.of(
                "djxh", "10113301" + owner.residentId().substring(6, 17),
                "creditCode", freshCreditCode(),
                "name", "杭州涛远贸易有限公司",
                "kind", "ENTERPRISE",
                "vatStatus", "GENERAL",
                "region", "330106",
                "industry", "5193",
                "smallLowProfit", true,
                "creditLevel", "B",
                "status", "NORMAL"));
        taxpayer.put("effectiveFrom", "2019-04-18");
        taxpayer.put("obligationsFrom", "2026-11-01");
        taxpayer.put(
                "persons",
                List.of(Map.of(
                        "role", "LEGAL_REPRESENTATIVE",
                        "name", owner.name(),
                        "residentId", owner.residentId())));
        return taxpayer;
    }
}
