package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.TestTokens;
import org.etax.registration.Departments.Subject;
import org.junit.jupiter.api.Test;

class AccessIT extends RegistrationIT {

    @Test
    void givesALegalRepresentativeEveryRight() {
        Subject legal = somebody("林晓燕");
        String person = verified(legal);
        String id = registered(legal, null);
        ServiceClient.Reply access = access(as(legal), id);
        assertThat(access.text("/capacity")).isEqualTo("LEGAL_REPRESENTATIVE");
        assertThat(access.text("/actorId")).isEqualTo(person);
        assertThat(access.json().get("rights")).hasSize(6);
        assertThat(access.json().get("refusal").isNull()).isTrue();
    }

    @Test
    void letsAPersonActForHerself() {
        Subject person = somebody("周莉");
        String id = verified(person);
        assertThat(access(as(person), id).text("/capacity")).isEqualTo("SELF");
        assertThat(as(person).get(API + "/taxpayers/" + id).text("/facts/0/value"))
                .isEqualTo("NATURAL_PERSON");
    }

    @Test
    void answersAStrangerAndAnUnknownTaxpayerAlike() {
        Subject legal = somebody("林晓燕");
        Subject stranger = somebody("赵敏");
        verified(legal);
        verified(stranger);
        String id = registered(legal, null);
        assertThat(access(as(stranger), id).text("/refusal")).isEqualTo("no-relation");
        assertThat(access(as(stranger), UUID.randomUUID().toString()).text("/refusal"))
                .isEqualTo("no-relation");
    }

    @Test
    void showsAWrongPersonNothing() {
        Subject legal = somebody("林晓燕");
        Subject stranger = somebody("赵敏");
        verified(legal);
        verified(stranger);
        String id = registered(legal, null);
        for (String path :
                new String[] {"", "/summary", "/people", "/programs", "/audit-entries", "/access-entries", "/commands/x"
                }) {
            assertRefused(as(stranger).get(API + "/taxpayers/" + id + path), 403, "no-relation");
        }
        assertRefused(
                as(stranger)
                        .post(
                                API + "/taxpayers/" + id + "/invitations",
                                Map.of("name", "甲", "residentId", "11010519491231002X", "role", "TAX_HANDLER")),
                403,
                "no-relation");
        assertRefused(
                as(stranger)
                        .put(
                                API + "/taxpayers/" + id + "/programs/demo-erp",
                                Map.of("rights", new String[] {"VIEW"}, "expiresOn", "2027-01-01")),
                403,
                "no-relation");
    }

    @Test
    void letsAnOfficerOfTheAuthorityAndAboveRead() {
        Subject legal = somebody("林晓燕");
        verified(legal);
        String id = registered(legal, null);
        for (String authority : new String[] {"13301060000", "13301000000", "13300000000"}) {
            ServiceClient.Reply summary =
                    officer(authority).get(API + "/taxpayers/" + id + "/summary", "Access-Purpose", "CASE");
            assertThat(summary.status()).as(authority).isEqualTo(200);
            assertThat(summary.text("/taxAuthority")).isEqualTo("13301060000");
        }
        ServiceClient.Reply unsaid = officer("13301060000").get(API + "/taxpayers/" + id + "/summary");
        assertRefused(unsaid, 422, "invalid-fields");
        assertThat(unsaid.text("/errors/0/pointer")).isEqualTo("Access-Purpose");
        assertThat(access(officer("13301060000"), id).text("/capacity")).isEqualTo("OFFICER");
        assertRefused(
                officer("13301060000").post(API + "/taxpayers/" + id + "/programs/x/ending", Map.of()),
                403,
                "officers-only-read");
    }

    @Test
    void refusesAnOfficerOfAnotherAuthorityWithoutSayingWhetherTheTaxpayerExists() {
        Subject legal = somebody("林晓燕");
        verified(legal);
        String id = registered(legal, null);
        assertRefused(officer("13302030000").get(API + "/taxpayers/" + id + "/summary"), 403, "other-authority");
        assertRefused(
                officer("13302030000").get(API + "/taxpayers/" + UUID.randomUUID() + "/summary"),
                403,
                "other-authority");
        ServiceClient withoutRole =
                new ServiceClient(port, TestTokens.get().officer("ops.admin", "13301060000", "operator"));
        assertRefused(withoutRole.get(API + "/taxpayers/" + id + "/summary"), 403, "not-an-officer");
    }

    @Test
    void letsAnOfficerFindTheTaxpayersOfHisAuthorityAndNotesIt() {
        Subject legal = somebody("林晓燕");
        verified(legal);
        String id = registered(legal, null);
        String number = as(legal).get(API + "/taxpayers/" + id + "/summary").text("/taxpayerNumber");
        String search = API + "/taxpayers?beginning=";

        ServiceClient.Reply found = officer("13301060000")
                .get(search + number, "Access-Purpose", "%E6%A0%B8%E5%AE%9E%E7%94%B3%E6%8A%A5+P-1");

        assertThat(found.status()).as(found.response().body()).isEqualTo(200);
        assertThat(found.json().get("items")).hasSize(1);
        assertThat(found.text("/items/0/taxpayerId")).isEqualTo(id);
        assertThat(found.text("/items/0/name")).startsWith("杭州示例");
        String beginning = URLEncoder.encode("杭州示例", StandardCharsets.UTF_8);
        ServiceClient above = new ServiceClient(port, TestTokens.get().officer("ops.admin", "13300000000", "operator"));
        assertThat(above.get(search + beginning + "&limit=1").json().get("items"))
                .hasSize(1);
        assertThat(above.get(search + number.substring(0, 17) + "%25").json().get("items"))
                .isEmpty();
        assertThat(officer("13302030000").get(search + number).json().get("items"))
                .isEmpty();
        ServiceClient.Reply entries = as(legal).get(API + "/taxpayers/" + id + "/access-entries?limit=500");
        assertThat(entries.json().get("items").valueStream())
                .anyMatch(entry -> entry.get("actorId").asString().equals("he.jing")
                        && entry.get("resource").asString().equals(API + "/taxpayers")
                        && entry.get("purpose").asString("").equals("核实申报+P-1"));
        assertRefused(
                officer("13301060000").get(search + number, "Access-Purpose", "x".repeat(201)), 422, "invalid-fields");
        assertRefused(as(legal).get(search + number), 403, "forbidden");
        assertRefused(officer("13301060000").get(search + "9"), 422, "invalid-fields");
    }

    @Test
    void asksForATokenAndNoForgedHeaderHelps() {
        ServiceClient nobody = new ServiceClient(port, null);
        String path = API + "/taxpayers/" + UUID.randomUUID() + "/access";
        assertRefused(nobody.get(path), 401, "not-signed-in");
        assertRefused(nobody.get(path, "X-User-Id", "1", "X-Forwarded-User", "admin"), 401, "not-signed-in");
        ServiceClient late = new ServiceClient(port, TestTokens.get().expired("lin"));
        assertRefused(late.get(path), 401, "token-invalid");
    }

    private static ServiceClient.Reply access(ServiceClient client, String taxpayerId) {
        ServiceClient.Reply reply = client.get(API + "/taxpayers/" + taxpayerId + "/access");
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
