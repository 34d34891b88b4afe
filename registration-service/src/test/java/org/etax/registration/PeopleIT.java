package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etax.kernel.BusinessTime;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.TestClock;
import org.etax.platform.test.TestTokens;
import org.etax.registration.Departments.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PeopleIT extends RegistrationIT {

    @Autowired
    TestClock clock;

    private Subject legal;
    private Subject handler;
    private String id;

    @BeforeEach
    void aTaxpayerAndAPersonItDoesNotKnow() {
        legal = somebody("林晓燕");
        handler = somebody("赵敏");
        verified(legal);
        verified(handler);
        id = registered(legal, null);
    }

    @Test
    void letsAnInvitedPersonActOnceSheAccepts() {
        ServiceClient.Reply invited = invite(handler, "TAX_HANDLER", null);
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(201);
        assertThat(access(as(handler)).text("/refusal")).isEqualTo("relation-pending");
        assertThat(as(handler).get(API + "/me/taxpayers").text("/invitations/0/invitationId"))
                .isEqualTo(invited.text("/relationId"));

        ServiceClient.Reply accepted = answer(handler, invited, "acceptance");

        assertThat(accepted.text("/status")).isEqualTo("ACTIVE");
        assertThat(access(as(handler)).json().get("rights").valueStream().map(right -> right.asString()))
                .containsExactlyInAnyOrder("VIEW", "FILE_RETURN", "PAY_TAX", "CONFIRM_DEDUCTION");
        assertRefused(answer(handler, invited, "refusal"), 409, "relation-not-open");
        assertRefused(invite(handler, "TAX_HANDLER", null), 409, "already-related");
    }

    @Test
    void treatsARefusedInvitationAsNoRelation() {
        ServiceClient.Reply invited = invite(handler, "INVOICE_HANDLER", null);
        assertThat(answer(handler, invited, "refusal").text("/status")).isEqualTo("REFUSED");
        assertThat(access(as(handler)).text("/refusal")).isEqualTo("no-relation");
        assertThat(invite(handler, "INVOICE_HANDLER", null).status()).isEqualTo(201);
    }

    @Test
    void letsNobodyElseAnswerAnInvitation() {
        ServiceClient.Reply invited = invite(handler, "TAX_HANDLER", null);
        assertRefused(answer(legal, invited, "acceptance"), 404, "not-found");
    }

    @Test
    void refusesAnInvitationWithAnotherName() {
        Subject misspelt = new Subject("别的名字", handler.residentId());
        assertRefused(
                answer(handler, invite(misspelt, "TAX_HANDLER", null), "acceptance"), 409, "invitation-names-another");
    }

    @Test
    void endsARelationAtOnceAndSaysSinceWhen() {
        ServiceClient.Reply invited = invite(handler, "TAX_HANDLER", null);
        answer(handler, invited, "acceptance");

        ServiceClient.Reply ended = end(legal, invited.text("/relationId"));

        assertThat(ended.text("/status")).isEqualTo("ENDED");
        ServiceClient.Reply access = access(as(handler));
        assertThat(access.text("/refusal")).isEqualTo("relation-ended");
        assertThat(access.text("/refusalArgument"))
                .isEqualTo(BusinessTime.today(clock).toString());
        assertRefused(end(legal, invited.text("/relationId")), 409, "relation-not-open");
    }

    @Test
    void endsARelationByItselfAfterItsLastDay() {
        LocalDate today = BusinessTime.today(clock);
        answer(handler, invite(handler, "TAX_HANDLER", today.toString()), "acceptance");
        assertThat(access(as(handler)).text("/capacity")).isEqualTo("TAX_HANDLER");
        try {
            clock.set(today.plusDays(1).atTime(0, 1).atZone(BusinessTime.ZONE).toInstant());
            assertThat(access(as(handler)).text("/refusal")).isEqualTo("relation-ended");
            assertThat(invite(handler, "TAX_HANDLER", null).status()).isEqualTo(201);
        } finally {
            clock.set(Instant.now());
        }
    }

    @Test
    void keepsRolesOfTheRegistrationOutOfInvitationsAndEndings() {
        ServiceClient.Reply invited = invite(handler, "FINANCE_MANAGER", null);
        assertRefused(invited, 422, "invalid-fields");
        assertThat(invited.text("/errors/0/pointer")).isEqualTo("/role");
        String own = as(legal).get(API + "/taxpayers/" + id + "/people").text("/items/0/relationId");
        assertRefused(end(legal, own), 422, "role-from-registration");
    }

    @Test
    void letsOnlyWhoManagesPeopleInvite() {
        answer(handler, invite(handler, "TAX_HANDLER", null), "acceptance");
        ServiceClient.Reply refused = as(handler)
                .post(API + "/taxpayers/" + id + "/invitations", invitation(somebody("甲"), "INVOICE_HANDLER", null));
        assertRefused(refused, 403, "right-missing");
    }

    @Test
    void authorisesAProgramForRightsUntilADay() {
        ServiceClient program = new ServiceClient(port, TestTokens.get().program("demo-erp"));
        assertThat(access(program).text("/refusal")).isEqualTo("program-not-authorised");
        LocalDate today = BusinessTime.today(clock);

        ServiceClient.Reply authorised = authorise("demo-erp", List.of("VIEW", "ISSUE_INVOICE"), today);

        assertThat(authorised.status()).as(authorised.response().body()).isEqualTo(200);
        assertThat(access(program).json().get("rights")).hasSize(2);
        assertThat(program.get(API + "/taxpayers/" + id).status()).isEqualTo(200);
        assertThat(as(legal).get(API + "/taxpayers/" + id + "/programs").text("/items/0/clientId"))
                .isEqualTo("demo-erp");
        try {
            clock.set(today.plusDays(1).atTime(0, 1).atZone(BusinessTime.ZONE).toInstant());
            assertThat(access(program).text("/refusal")).isEqualTo("program-authorisation-expired");
        } finally {
            clock.set(Instant.now());
        }
        as(legal).post(API + "/taxpayers/" + id + "/programs/demo-erp/ending", Map.of());
        assertThat(access(program).text("/refusal")).isEqualTo("program-not-authorised");
    }

    @Test
    void tellsAProgramForWhomItMayActAPageAtATime() {
        String client = "erp-" + id.substring(24);
        ServiceClient program = new ServiceClient(port, TestTokens.get().program(client));
        String path = API + "/me/authorisations";
        assertThat(program.get(path).json().get("items")).isEmpty();
        LocalDate today = BusinessTime.today(clock);
        String first = id;
        authorise(client, List.of("VIEW", "ISSUE_INVOICE"), today);
        id = registered(legal, null);
        authorise(client, List.of("VIEW"), today.plusDays(9));

        ServiceClient.Reply page = program.get(path + "?limit=1");
        ServiceClient.Reply rest = program.get(path + "?limit=1&after=" + page.text("/next"));

        assertThat(List.of(page.text("/items/0/taxpayerId"), rest.text("/items/0/taxpayerId")))
                .containsExactlyInAnyOrder(first, id);
        assertThat(rest.json().get("next").isNull()).isTrue();
        JsonNode one = (page.text("/items/0/taxpayerId").equals(first) ? page : rest)
                .json()
                .at("/items/0");
        assertThat(one.get("rights")).hasSize(2);
        assertThat(one.get("expiresOn").asString()).isEqualTo(today.toString());
        assertThat(one.get("name").asString()).startsWith("杭州示例");
        as(legal).post(API + "/taxpayers/" + first + "/programs/" + client + "/ending", Map.of());
        assertThat(program.get(path).json().get("items")).hasSize(1);
        assertRefused(as(legal).get(path), 403, "wrong-realm");
    }

    @Test
    void tellsAPersonForWhomSheMayActAPageAtATime() {
        String path = API + "/me/taxpayers";
        int before = as(legal).get(path).json().get("taxpayers").size();
        registered(legal, null);
        invite(handler, "INVOICE_HANDLER", null);

        List<String> paged = new ArrayList<>();
        int pages = 0;
        for (String next = ""; next != null; pages++) {
            JsonNode page = as(legal).get(path + "?limit=1&after=" + next).json();
            page.get("taxpayers").forEach(one -> paged.add(one.get("taxpayerId").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(pages).isEqualTo(before + 1);
        assertThat(paged).doesNotHaveDuplicates().hasSize(before + 1);
        assertThat(as(handler).get(path + "?limit=1").json().get("invitations")).hasSize(1);
        assertRefused(as(legal).get(path + "?limit=0"), 422, "invalid-fields");
        assertRefused(as(legal).get(path + "?after=%25"), 422, "invalid-fields");
    }

    @Test
    void tellsWhichCapacitiesCanBeGivenAndWhatTheyMayDo() {
        ServiceClient.Reply roles = as(legal).get(API + "/taxpayers/" + id + "/grantable-roles");
        assertThat(roles.json().valueStream().map(one -> one.get("role").asString()))
                .containsExactly("TAX_HANDLER", "INVOICE_HANDLER");
        assertThat(roles.json().at("/1/rights").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("VIEW", "ISSUE_INVOICE");
    }

    @Test
    void listsPeopleAndProgramsAPageAtATime() {
        invite(handler, "INVOICE_HANDLER", null);
        authorise("erp-a", List.of("VIEW"), BusinessTime.today(clock));
        authorise("erp-b", List.of("VIEW"), BusinessTime.today(clock));

        for (String list : List.of("/people", "/programs")) {
            ServiceClient.Reply first = as(legal).get(API + "/taxpayers/" + id + list + "?limit=1");
            ServiceClient.Reply second =
                    as(legal).get(API + "/taxpayers/" + id + list + "?limit=1&after=" + first.text("/next"));
            assertThat(first.json().get("items")).hasSize(1);
            assertThat(second.json().get("items")).hasSize(1);
            assertThat(second.json().at("/items/0")).isNotEqualTo(first.json().at("/items/0"));
        }
        assertThat(as(legal).get(API + "/taxpayers/" + id + "/people?limit=1").text("/items/0/role"))
                .isEqualTo("LEGAL_REPRESENTATIVE");
    }

    @Test
    void letsAProgramGrantNoRightThatItLacks() {
        LocalDate today = BusinessTime.today(clock);
        authorise("narrow", List.of("VIEW", "MANAGE_PEOPLE"), today);
        ServiceClient narrow = new ServiceClient(port, TestTokens.get().program("narrow"));
        assertRefused(
                narrow.put(
                        API + "/taxpayers/" + id + "/programs/wide",
                        Map.of("rights", List.of("PAY_TAX"), "expiresOn", today.toString())),
                403,
                "grant-exceeds-own-rights");
        assertRefused(
                narrow.post(API + "/taxpayers/" + id + "/invitations", invitation(handler, "TAX_HANDLER", null)),
                403,
                "grant-exceeds-own-rights");
    }

    @Test
    void refusesAProgramAuthorisationOutsideItsTime() {
        LocalDate today = BusinessTime.today(clock);
        assertRefused(authorise("demo-erp", List.of("VIEW"), today.minusDays(1)), 422, "invalid-fields");
        assertRefused(authorise("demo-erp", List.of("VIEW"), today.plusYears(3)), 422, "invalid-fields");
        assertRefused(authorise("demo-erp", List.of(), today), 422, "invalid-fields");
        assertRefused(authorise("demo%20erp", List.of("VIEW"), today), 422, "invalid-fields");
    }

    private ServiceClient.Reply invite(Subject person, String role, String validTo) {
        return as(legal).post(API + "/taxpayers/" + id + "/invitations", invitation(person, role, validTo));
    }

    private static Map<String, Object> invitation(Subject person, String role, String validTo) {
        Map<String, Object> request = new HashMap<>(identity(person));
        request.put("role", role);
        request.put("validTo", validTo);
        return request;
    }

    private ServiceClient.Reply answer(Subject person, ServiceClient.Reply invitation, String answer) {
        return as(person).post(API + "/me/invitations/" + invitation.text("/relationId") + "/" + answer, Map.of());
    }

    private ServiceClient.Reply end(Subject person, String relationId) {
        return as(person).post(API + "/taxpayers/" + id + "/people/" + relationId + "/ending", Map.of());
    }

    private ServiceClient.Reply authorise(String client, List<String> rights, LocalDate expiresOn) {
        return as(legal)
                .put(
                        API + "/taxpayers/" + id + "/programs/" + client,
                        Map.of("rights", rights, "expiresOn", expiresOn.toString()));
    }

    private ServiceClient.Reply access(ServiceClient client) {
        return client.get(API + "/taxpayers/" + id + "/access");
    }
}
