package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etax.platform.test.ServiceClient;
import org.etax.registration.Departments.Subject;
import org.junit.jupiter.api.Test;

class EnterpriseRegistrationIT extends RegistrationIT {

    private static final String REGISTRATIONS = API + "/me/registrations";
    private static final String PREVIEWS = API + "/me/enterprise-previews";

    @Test
    void showsThePrefilledRecordToAPersonWhomItNames() {
        Subject legal = somebody("林晓燕");
        Subject manager = somebody("周莉");
        verified(legal);
        String code = freshEnterprise(legal, manager);

        ServiceClient.Reply preview = as(legal).post(PREVIEWS, Map.of("creditCode", code));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("/taxAuthority")).isEqualTo("13301060000");
        assertThat(preview.text("/legalRepresentative/name")).startsWith("林*");
        assertThat(preview.response().body()).doesNotContain(legal.residentId(), manager.residentId());
    }

    @Test
    void registersATaxpayerWithFactsDeterminationsPeopleAndEvents() {
        Subject legal = somebody("林晓燕");
        Subject manager = somebody("周莉");
        verified(legal);
        String code = freshEnterprise(legal, manager);

        ServiceClient.Reply reply = as(legal).post(REGISTRATIONS, confirmation(legal, code));

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        String id = reply.text("/taxpayerId");
        assertThat(reply.header("Location")).endsWith("/taxpayers/" + id);
        ServiceClient.Reply profile = as(legal).get(API + "/taxpayers/" + id);
        assertThat(values(profile))
                .contains(
                        "VAT_STATUS=SMALL_SCALE",
                        "VAT_FREQUENCY=QUARTERLY",
                        "TAX_AUTHORITY=13301060000",
                        "LOCATION_CLASS=CITY",
                        "CREDIT_LEVEL=M",
                        "SMALL_LOW_PROFIT=true",
                        "STATUS=NORMAL",
                        "TAXPAYER_NUMBER=" + code);
        assertThat(profile.json().get("determinations"))
                .extracting(one -> one.get("tax").asString() + one.get("form").asString())
                .containsExactly("10101VAT_SMALL", "10109VAT_SMALL", "30203VAT_SMALL", "30216VAT_SMALL");
        assertThat(as(legal).get(API + "/me/taxpayers").json().at("/taxpayers"))
                .extracting(one -> one.get("taxpayerId").asString() + one.get("roles"))
                .contains(id + "[\"LEGAL_REPRESENTATIVE\"]");
        assertThat(jdbc.sql("select action from audit_entry where taxpayer_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .contains("register-enterprise");
        assertThat(jdbc.sql("select event_sequence from journal_counter where taxpayer_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void letsTheFinanceManagerActWhoVerifiesLater() {
        Subject legal = somebody("林晓燕");
        Subject manager = somebody("周莉");
        verified(legal);
        String id = registered(legal, manager);
        assertThat(as(manager).get(API + "/taxpayers/" + id + "/access").text("/refusal"))
                .isEqualTo("identity-not-verified");

        verified(manager);

        assertThat(as(manager).get(API + "/taxpayers/" + id + "/access").text("/capacity"))
                .isEqualTo("FINANCE_MANAGER");
    }

    @Test
    void makesAVoluntaryGeneralTaxpayerMonthlyOnly() {
        Subject legal = somebody("王建国");
        verified(legal);
        String code = freshEnterprise(legal, null);
        Map<String, Object> request = confirmation(legal, code);
        request.put("vatStatus", "GENERAL");
        request.put("vatFrequency", "QUARTERLY");
        ServiceClient.Reply refused = as(legal).post(REGISTRATIONS, request);
        assertRefused(refused, 422, "invalid-fields");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/vatFrequency");

        request.remove("vatFrequency");
        ServiceClient.Reply accepted = as(legal).post(REGISTRATIONS, request);

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.text("/determinations/0/form")).isEqualTo("VAT_GENERAL");
        assertThat(accepted.text("/determinations/0/frequency")).isEqualTo("MONTHLY");
    }

    @Test
    void repeatsTheFirstAnswerWithoutAskingTheRegisterAgain() {
        Subject legal = somebody("孙涛");
        verified(legal);
        String code = freshEnterprise(legal, null);
        Map<String, Object> request = confirmation(legal, code);
        String key = "register-" + code;
        ServiceClient.Reply first = as(legal).postWithKey(key, REGISTRATIONS, request);
        int asked = DEPARTMENTS.questions();

        ServiceClient.Reply again = as(legal).postWithKey(key, REGISTRATIONS, request);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(DEPARTMENTS.questions()).isEqualTo(asked);
        request.put("employees", 6);
        assertRefused(as(legal).postWithKey(key, REGISTRATIONS, request), 422, "idempotency-key-reused");
    }

    @Test
    void letsExactlyOneOfTwoClaimsOfTheSameCodeWin() throws Exception {
        Subject legal = somebody("林晓燕");
        Subject manager = somebody("周莉");
        verified(legal);
        verified(manager);
        String code = freshEnterprise(legal, manager);
        Map<String, Object> ofLegal = confirmation(legal, code);
        Map<String, Object> ofManager = confirmation(manager, code);
        List<Callable<ServiceClient.Reply>> both = List.of(
                () -> as(legal).post(REGISTRATIONS, ofLegal),
                () -> as(manager).post(REGISTRATIONS, ofManager),
                () -> as(legal).post(REGISTRATIONS, ofLegal),
                () -> as(manager).post(REGISTRATIONS, ofManager));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ServiceClient.Reply> replies =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() != 201)
                    .allSatisfy(reply -> assertRefused(reply, 409, "credit-code-claimed"));
        }
        assertThat(jdbc.sql("select count(*) from credit_code_claim where credit_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAClaimedCodeAndSaysSinceWhen() {
        Subject legal = somebody("林晓燕");
        verified(legal);
        String code = freshEnterprise(legal, null);
        as(legal).post(REGISTRATIONS, confirmation(legal, code));
        ServiceClient.Reply reply = as(legal).post(PREVIEWS, Map.of("creditCode", code));
        assertRefused(reply, 409, "credit-code-claimed");
        assertThat(reply.text("/claimedAt")).isNotEmpty();
    }

    @Test
    void refusesAPersonWhomTheRecordDoesNotName() {
        Subject stranger = somebody("赵敏");
        verified(stranger);
        String code = freshEnterprise(somebody("林晓燕"), null);
        assertRefused(as(stranger).post(PREVIEWS, Map.of("creditCode", code)), 403, "not-named-in-record");
        assertRefused(
                as(stranger)
                        .post(
                                API + "/me/registration-invitations",
                                Map.of("creditCode", code, "name", "赵敏", "residentId", stranger.residentId())),
                403,
                "not-named-in-record");
    }

    @Test
    void letsAnInvitedPersonRegisterAndMakesHimTaxHandler() {
        Subject legal = somebody("林晓燕");
        Subject agent = somebody("赵敏");
        verified(legal);
        verified(agent);
        String code = freshEnterprise(legal, null);
        ServiceClient.Reply invited = as(legal)
                .post(
                        API + "/me/registration-invitations",
                        Map.of("creditCode", code, "name", agent.name(), "residentId", agent.residentId()));
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(201);
        assertThat(as(agent).get(API + "/me/registration-invitations").text("/items/0/creditCode"))
                .isEqualTo(code);

        ServiceClient.Reply registered = as(agent).post(REGISTRATIONS, confirmation(agent, code));

        assertThat(registered.status()).isEqualTo(201);
        String id = registered.text("/taxpayerId");
        assertThat(as(agent).get(API + "/taxpayers/" + id + "/access").text("/capacity"))
                .isEqualTo("TAX_HANDLER");
        assertThat(as(legal).get(API + "/taxpayers/" + id + "/access").text("/capacity"))
                .isEqualTo("LEGAL_REPRESENTATIVE");
    }

    @Test
    void repeatsAnInvitationButChecksAnotherActUnderTheSameKey() {
        Subject legal = somebody("林晓燕");
        Subject agent = somebody("赵敏");
        verified(legal);
        String code = freshEnterprise(legal, null);
        Map<String, Object> request =
                Map.of("creditCode", code, "name", agent.name(), "residentId", agent.residentId());
        String key = "invite-" + code;
        String path = API + "/me/registration-invitations";
        ServiceClient.Reply first = as(legal).postWithKey(key, path, request);
        assertThat(as(legal)
                        .postWithKey("register-" + code, REGISTRATIONS, confirmation(legal, code))
                        .status())
                .isEqualTo(201);
        assertThat(as(legal).postWithKey(key, path, request).json()).isEqualTo(first.json());
        assertRefused(as(legal).postWithKey("register-" + code, path, request), 409, "credit-code-claimed");
    }

    @Test
    void tellsUnknownFromStruckOffFromForeignEnterprises() {
        Subject legal = somebody("吴秀英");
        verified(legal);
        assertRefused(as(legal).post(PREVIEWS, Map.of("creditCode", freshCreditCode())), 404, "enterprise-unknown");
        String revoked = freshCreditCode();
        DEPARTMENTS.enterprise(revoked, "杭州旧时光餐饮管理有限公司", "REVOKED", legal, null);
        assertRefused(as(legal).post(PREVIEWS, Map.of("creditCode", revoked)), 422, "enterprise-struck-off");
        String foreign = freshCreditCode();
        DEPARTMENTS.enterprise(foreign, "上海示例有限公司", "ACTIVE", "310104", legal, null);
        assertRefused(as(legal).post(PREVIEWS, Map.of("creditCode", foreign)), 422, "region-not-served");
        assertRefused(as(legal).post(PREVIEWS, Map.of("creditCode", "91330100799655058A")), 422, "invalid-fields");
    }

    @Test
    void refusesToConfirmARecordThatHasChangedSinceItWasShown() {
        Subject legal = somebody("孙涛");
        verified(legal);
        String code = freshEnterprise(legal, null);
        Map<String, Object> request = confirmation(legal, code);
        DEPARTMENTS.enterprise(code, "改名有限公司", "ACTIVE", legal, null);
        assertRefused(as(legal).post(REGISTRATIONS, request), 409, "record-changed");
    }

    @Test
    void doesNothingWhileTheRegisterIsDown() {
        Subject legal = somebody("林晓燕");
        verified(legal);
        String code = freshEnterprise(legal, null);
        Map<String, Object> request = confirmation(legal, code);
        DEPARTMENTS.down(true);
        try {
            assertRefused(as(legal).post(REGISTRATIONS, request), 503, "department-unavailable");
        } finally {
            DEPARTMENTS.down(false);
        }
        assertThat(as(legal).post(REGISTRATIONS, request).status()).isEqualTo(201);
    }

    private static List<String> values(ServiceClient.Reply profile) {
        return profile.json()
                .get("facts")
                .valueStream()
                .map(fact ->
                        fact.get("name").asString() + "=" + fact.get("value").asString())
                .toList();
    }
}
