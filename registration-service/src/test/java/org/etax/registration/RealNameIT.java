package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.TestTokens;
import org.etax.registration.Departments.Subject;
import org.junit.jupiter.api.Test;

class RealNameIT extends RegistrationIT {

    private static final String VERIFICATION = API + "/me/real-name-verification";

    @Test
    void bindsAnAccountToThePersonWhomPublicSecurityConfirms() {
        Subject person = somebody("林晓燕");
        assertThat(as(person).get(API + "/me").json().get("person").isNull()).isTrue();

        ServiceClient.Reply reply = as(person).post(VERIFICATION, identity(person));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/residentId")).startsWith("330***").hasSize(18);
        ServiceClient.Reply me = as(person).get(API + "/me");
        assertThat(me.text("/person/taxpayerId")).isEqualTo(reply.text("/taxpayerId"));
        assertThat(me.text("/person/name")).isEqualTo(person.name());
        assertThat(me.response().body()).doesNotContain(person.residentId());
    }

    @Test
    void bindsAnotherAccountToTheSamePerson() {
        Subject person = somebody("王建国");
        String id = verified(person);
        ServiceClient other = new ServiceClient(port, TestTokens.get().person("second-" + account(person)));

        ServiceClient.Reply reply = other.post(VERIFICATION, identity(person));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/taxpayerId")).isEqualTo(id);
    }

    @Test
    void refusesToBindAnAccountToASecondPerson() {
        Subject person = somebody("赵敏");
        verified(person);
        assertRefused(as(person).post(VERIFICATION, identity(somebody("孙涛"))), 409, "sign-in-bound-otherwise");
    }

    @Test
    void saysWhetherTheNameOrTheNumberIsWrong() {
        Subject person = somebody("周莉");
        assertRefused(
                as(person).post(VERIFICATION, Map.of("name", "别人", "residentId", person.residentId())),
                422,
                "real-name-mismatch");
        assertRefused(
                as(person).post(VERIFICATION, Map.of("name", "周莉", "residentId", "11010519491231002X")),
                422,
                "resident-unknown");
        ServiceClient.Reply malformed =
                as(person).post(VERIFICATION, Map.of("name", "周莉", "residentId", "110105194912310021"));
        assertRefused(malformed, 422, "invalid-fields");
        assertThat(malformed.text("/errors/0/pointer")).isEqualTo("/residentId");
        assertThat(malformed.text("/errors/0/message")).contains("公民身份号码");
    }

    @Test
    void stopsAskingAfterTooManyAttemptsOfADay() {
        Subject person = somebody("陈浩");
        Map<String, Object> wrong = Map.of("name", "别人", "residentId", person.residentId());
        for (int i = 0; i < 10; i++) {
            assertRefused(as(person).post(VERIFICATION, wrong), 422, "real-name-mismatch");
        }
        int asked = DEPARTMENTS.questions();
        assertRefused(as(person).post(VERIFICATION, identity(person)), 429, "too-many-attempts");
        assertThat(DEPARTMENTS.questions()).isEqualTo(asked);
    }

    @Test
    void countsNoAttemptThatCameToNoAnswer() {
        Subject person = somebody("陈浩");
        DEPARTMENTS.down(true);
        try {
            assertRefused(as(person).post(VERIFICATION, identity(person)), 503, "department-unavailable");
        } finally {
            DEPARTMENTS.down(false);
        }
        assertThat(jdbc.sql("select attempts from sign_in where subject = ?")
                        .param("sub-" + account(person))
                        .query(Integer.class)
                        .single())
                .isZero();
        verified(person);
    }

    @Test
    void refusesAnotherNameForAPersonAlreadyVerified() {
        Subject person = somebody("吴秀英");
        verified(person);
        assertRefused(
                as(person).post(VERIFICATION, Map.of("name", "别人", "residentId", person.residentId())),
                422,
                "real-name-mismatch");
    }

    @Test
    void repeatsTheFirstAnswerAndRefusesTheKeyForAnotherPerson() {
        Subject person = somebody("何海波");
        String key = "verify-" + person.residentId().hashCode();
        ServiceClient.Reply first = as(person).postWithKey(key, VERIFICATION, identity(person));
        ServiceClient.Reply again = as(person).postWithKey(key, VERIFICATION, identity(person));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void keepsNoIdentifierInTheClear() {
        Subject person = somebody("吴秀英");
        String id = verified(person);
        assertThat(jdbc.sql("select encode(identity, 'escape') from person where taxpayer_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(person.residentId());
        assertThat(jdbc.sql("select /* cross-taxpayer */ count(*) from audit_entry where after_state like ?")
                        .param("%" + person.residentId() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesOfficersAndPrograms() {
        assertRefused(officer("13301060000").post(VERIFICATION, identity(somebody("甲"))), 403, "wrong-realm");
        ServiceClient program = new ServiceClient(port, TestTokens.get().program("demo-erp"));
        assertRefused(program.get(API + "/me/taxpayers"), 403, "wrong-realm");
    }
}
