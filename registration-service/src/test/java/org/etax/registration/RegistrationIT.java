package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.etax.kernel.ResidentId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestTokens;
import org.etax.registration.Departments.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service, two departments, and people who are different in each test. */
@ServiceTest
abstract class RegistrationIT {

    static final String API = "/api/registration/v1";
    static final Departments DEPARTMENTS = new Departments();

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void departments(DynamicPropertyRegistry registry) {
        registry.add("etax.market.url", DEPARTMENTS::url);
        registry.add("etax.market.secret", () -> Departments.SECRET);
        registry.add("etax.public-security.url", DEPARTMENTS::url);
        registry.add("etax.public-security.secret", () -> Departments.SECRET);
    }

    /** Somebody whom public security knows and nobody has seen yet. */
    static Subject somebody(String name) {
        int number = NUMBERS.getAndIncrement();
        String first17 = "330106" + (1950 + number / 900) + "0312" + (100 + number % 900);
        return DEPARTMENTS.resident(
                name + NUMBERS.get() % 10, ResidentId.complete(first17).number());
    }

    static String account(Subject person) {
        return "account-" + Integer.toHexString(person.residentId().hashCode());
    }

    ServiceClient as(Subject person) {
        return new ServiceClient(port, TestTokens.get().person(account(person)));
    }

    ServiceClient officer(String authority) {
        return new ServiceClient(port, TestTokens.get().officer("he.jing", authority, "officer"));
    }

    /** Signed in and verified; the answer is the person's own taxpayer id. */
    String verified(Subject person) {
        ServiceClient.Reply reply = as(person).post(API + "/me/real-name-verification", identity(person));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.text("/taxpayerId");
    }

    static Map<String, Object> identity(Subject person) {
        return Map.of("name", person.name(), "residentId", person.residentId());
    }

    static String freshCreditCode() {
        for (int number = NUMBERS.getAndIncrement(); ; number = NUMBERS.getAndIncrement()) {
            try {
                return UnifiedSocialCreditCode.complete("91330106ETAX" + (4000 + number))
                        .value();
            } catch (IllegalArgumentException noCheckCharacter) {
                continue;
            }
        }
    }

    static String freshEnterprise(Subject legal, Subject manager) {
        String code = freshCreditCode();
        DEPARTMENTS.enterprise(code, "杭州示例" + code.substring(12, 16) + "有限公司", "ACTIVE", legal, manager);
        return code;
    }

    Map<String, Object> confirmation(Subject person, String creditCode) {
        ServiceClient.Reply preview =
                as(person).post(API + "/me/enterprise-previews", Map.of("creditCode", creditCode));
        assertThat(preview.status()).as(preview.response().body()).isEqualTo(200);
        return new HashMap<>(Map.of(
                "creditCode", creditCode,
                "recordVersion", preview.text("/recordVersion"),
                "vatStatus", "SMALL_SCALE",
                "businessAddress", "杭州市西湖区示例路1号",
                "phone", "0571-88886666",
                "accountingStandard", "SMALL_ENTERPRISE",
                "employees", 5,
                "totalAssets", "300000.00"));
    }

    /** Registers a new enterprise; the answer is its taxpayer id. */
    String registered(Subject legal, Subject manager) {
        String code = freshEnterprise(legal, manager);
        ServiceClient.Reply reply = as(legal).post(API + "/me/registrations", confirmation(legal, code));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply.text("/taxpayerId");
    }

    static void assertRefused(ServiceClient.Reply reply, int status, String code) {
        assertThat(List.of(reply.status(), reply.text("/code")))
                .as(reply.response().body())
                .isEqualTo(List.of(status, code));
    }
}
