package org.etax.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentsIT extends RunningSimulators {

    @Test
    void handsOutTheRecordOfADemoEnterprise() {
        HttpResponse<String> answer = get("/market/v1/enterprises/91330106ETAX00014T");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tree(answer).at("/name").asString()).isEqualTo("杭州云栖晓燕信息技术服务有限公司");
        assertThat(tree(answer).at("/legalRepresentative/name").asString()).isEqualTo("林晓燕");
        assertThat(tree(answer).at("/registeredCapital").asString()).isEqualTo("500000.00");
        assertThat(tree(answer).at("/establishedOn").asString()).isEqualTo("2026-10-12");
    }

    @ParameterizedTest
    @CsvSource({
        "91330106ETAX00014X, 400, invalid-credit-code",
        "91330100799655058B, 404, unknown-enterprise",
        "%27%3B--, 400, invalid-credit-code"
    })
    void refusesACreditCodeThatIsWrongOrUnknown(String code, int status, String type) {
        HttpResponse<String> answer = get("/market/v1/enterprises/" + code);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(tree(answer).at("/type").asString()).endsWith(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/market/v1/enterprises/91330106ETAX00014T",
                "/identity/v1/verifications",
                "/core/esb",
                "/faults/treasury",
                "/faults/golden-tax"
            })
    void knowsNobodyWithoutTheCredential(String path) {
        assertThat(send(request(path).GET()).statusCode()).isEqualTo(401);
        assertThat(send(request(path).header("Authorization", "Bearer guessed").GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "林晓燕, 330106199003120026, match",
        "林晓艳, 330106199003120026, mismatch",
        "林晓燕, 11010519491231002X, notFound"
    })
    void verifiesANameAgainstAResidentId(String name, String id, String result) {
        HttpResponse<String> answer =
                post("/identity/v1/verifications", "{\"name\":\"%s\",\"residentId\":\"%s\"}".formatted(name, id));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tree(answer).at("/result").asString()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"林晓燕\",\"residentId\":\"330106199003120027\"};/residentId",
                "{\"name\":\"\",\"residentId\":\"330106199003120026\"};/name",
                "{\"name\":{},\"residentId\":\"330106199003120026\"};/name"
            })
    void namesTheFieldOfABadVerification(String body, String pointer) {
        HttpResponse<String> answer = post("/identity/v1/verifications", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tree(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.body()).doesNotContain("330106199003120026");
    }

    @Test
    void refusesABodyThatIsNoJsonOrTooLarge() {
        assertThat(post("/identity/v1/verifications", "{\"name\":").statusCode())
                .isEqualTo(400);
        assertThat(post("/identity/v1/verifications", "{\"name\":\"" + "x".repeat(5_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void loadsTheSameGeneratedEnterprisesEveryTimeAndTheirPeopleAreKnown() {
        String load = "{\"seed\":3,\"from\":40,\"count\":5}";
        HttpResponse<String> first = post("/market/v1/enterprises", load);
        String code = tree(first).at("/enterprises/2/creditCode").asString();
        HttpResponse<String> record = get("/market/v1/enterprises/" + code);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(post("/market/v1/enterprises", load).body()).isEqualTo(first.body());
        HttpResponse<String> owner = post(
                "/identity/v1/verifications",
                tree(record).at("/legalRepresentative").toString());
        assertThat(tree(owner).at("/result").asString()).isEqualTo("match");
    }

    @Test
    void pagesThroughTheRegister() {
        HttpResponse<String> first = get("/market/v1/enterprises?limit=2");
        String next = tree(first).at("/next").asString();
        HttpResponse<String> second = get("/market/v1/enterprises?limit=2&after=" + next);

        assertThat(tree(first).at("/items/1/creditCode").asString()).isEqualTo(next);
        assertThat(tree(second).at("/items/0/creditCode").asString()).isGreaterThan(next);
        assertThat(get("/market/v1/enterprises?limit=0").statusCode()).isEqualTo(400);
        assertThat(get("/market/v1/enterprises?limit=many").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsThatItIsAlive() {
        assertThat(send(request("/actuator/health/readiness").GET()).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/actuator/health/liveness").GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void movesTheClockForwardOnly() {
        String now = tree(send(request("/clock").GET())).at("/now").asString();
        String later = java.time.Instant.parse(now).plusSeconds(3600).toString();

        HttpResponse<String> moved = send(clockTo(later));

        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(tree(moved).at("/offsetSeconds").asLong()).isGreaterThanOrEqualTo(3599);
        assertThat(send(clockTo(now)).statusCode()).isEqualTo(400);
        assertThat(send(clockTo("2300-01-01T00:00:00Z")).statusCode()).isEqualTo(400);
        assertThat(send(clockTo("tomorrow")).statusCode()).isEqualTo(400);
    }

    private HttpRequest.Builder clockTo(String instant) {
        return request("/clock/advance")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + instant + "\"}"));
    }
}
