package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.platform.test.ServiceClient;
import org.etax.registration.Departments.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputIT extends RegistrationIT {

    private static final String LONG = "长".repeat(5_000);

    private Subject person;

    @BeforeEach
    void somebodySignedIn() {
        person = somebody("林晓燕");
        verified(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"林\\u202E燕", "林\\u200F", "林\\n燕", "\\uE000", "   "})
    void refusesTextThatIsNotPlain(String escaped) {
        ServiceClient.Reply reply = verification(escaped);
        assertRefused(reply, 422, "invalid-fields");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\uD800"})
    void cannotReadWhatIsNoText(String escaped) {
        ServiceClient.Reply reply = verification(escaped);
        assertRefused(reply, 400, "malformed-request");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo("/name");
    }

    private ServiceClient.Reply verification(String escapedName) {
        return as(person)
                .post(
                        API + "/me/real-name-verification",
                        "{\"name\":\"" + escapedName + "\",\"residentId\":\"" + person.residentId() + "\"}");
    }

    @Test
    void namesEveryFaultyFieldOfARegistrationInBothLanguages() {
        Map<String, Object> request = Map.of(
                "creditCode", LONG,
                "recordVersion", "",
                "vatStatus", "SMALL_SCALE",
                "businessAddress", "路\u0007号",
                "phone", "<script>",
                "accountingStandard", "ENTERPRISE",
                "employees", -1,
                "totalAssets", "-5");
        ServiceClient.Reply chinese = as(person).post(API + "/me/registrations", request);
        ServiceClient.Reply english = as(person).post(API + "/me/registrations", request, "Accept-Language", "en");
        assertRefused(chinese, 422, "invalid-fields");
        assertThat(chinese.json().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .contains("/creditCode", "/recordVersion", "/businessAddress", "/phone", "/employees");
        assertThat(chinese.text("/title")).isEqualTo("填写内容有误");
        assertThat(english.text("/title")).isEqualTo("Some fields are not right");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "\"text\"",
                "{\"creditCode\":{}}",
                "{\"creditCode\":[1]}",
                "{\"unknown\":1}",
                "{\"vatStatus\":\"NOBODY\"}",
                "{\"vatStatus\":7}",
                "{\"totalAssets\":\"1e999999999\"}",
                "{\"totalAssets\":\"NaN\"}",
                "{\"employees\":99999999999999}"
            })
    void answersBrokenBodiesWithAProblem(String body) {
        for (String path : List.of(
                "/me/registrations",
                "/me/enterprise-previews",
                "/me/registration-invitations",
                "/me/real-name-verification")) {
            ServiceClient.Reply reply = as(person).post(API + path, body);
            assertThat(reply.status()).as(path + reply.response().body()).isBetween(400, 422);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void refusesAnOversizedBody() {
        ServiceClient.Reply reply =
                as(person).post(API + "/me/enterprise-previews", "{\"creditCode\":\"" + "9".repeat(1_100_000) + "\"}");
        assertRefused(reply, 413, "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-00000000000g", "%00", "'%20or%201=1", "..%2f.."})
    void answersForgedPathsWithAProblem(String segment) {
        assertThat(as(person).get(API + "/taxpayers/" + segment).status()).isBetween(400, 404);
        assertThat(as(person).get(API + "/taxpayers/" + segment + "/access").status())
                .isBetween(400, 404);
        assertThat(as(person)
                        .post(API + "/me/invitations/" + segment + "/acceptance", Map.of())
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void asksForAnIdempotencyKeyWhereStateChanges() {
        ServiceClient.Reply reply = as(person).postWithKey("kk kk", API + "/me/registrations", confirmationLike());
        assertRefused(reply, 400, "idempotency-key-malformed");
    }

    @Test
    void refusesADayThatIsNone() {
        String id = verified(person);
        assertRefused(as(person).get(API + "/taxpayers/" + id + "?asOf=2026-02-30"), 400, "malformed-request");
        assertRefused(as(person).get(API + "/taxpayers/" + id + "?asOf=-5000-01-01"), 422, "invalid-fields");
        assertRefused(as(person).get(API + "/taxpayers/" + id + "?asOf=2999-01-01"), 422, "invalid-fields");
        assertThat(as(person)
                        .post(API + "/me/invitations/" + UUID.randomUUID() + "/acceptance", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Object> confirmationLike() {
        return Map.of(
                "creditCode", "91330100799655058B",
                "recordVersion", "x",
                "vatStatus", "SMALL_SCALE",
                "businessAddress", "路1号",
                "phone", "0571-88886666",
                "accountingStandard", "ENTERPRISE",
                "employees", 1,
                "totalAssets", "5");
    }
}
