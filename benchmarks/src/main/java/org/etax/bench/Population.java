package org.etax.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.etax.demo.Surprise;
import org.etax.demo.Visitor;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.UnifiedSocialCreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small-scale taxpayers made through the real interfaces: taken over by opening load, their legal representative (林晓燕)
 * authorises the program that then acts for them.
 */
final class Population {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PER_LOAD = 250;
    private static final int CONNECTIONS = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Map<String, String> LIN = Map.of("name", "林晓燕", "residentId", "330106199003120026");

    private final Target target;
    private final String[] ids;
    private final long first;

    private Population(Target target, int size) {
        this.target = target;
        this.ids = new String[size];
        this.first = (System.currentTimeMillis() / 1_000 - 1_760_000_000L) * 1_000;
    }

    /**
     * Makes that many new taxpayers.
     *
     * @param obligationsFrom first day of the first period that they file here
     */
    static Population create(Target target, int size, LocalDate obligationsFrom) {
        var population = new Population(target, size);
        Visitor lin = population.lin();
        population.open(obligationsFrom);
        population.authorise(lin);
        return population;
    }

    String id(int index) {
        return ids[index];
    }

    int size() {
        return ids.length;
    }

    /** A list for SQL. */
    String quoted(int from, int to) {
        return "'" + String.join("','", Arrays.asList(ids).subList(from, to)) + "'";
    }

    private void open(LocalDate obligationsFrom) {
        Token token = target.token("golden-tax-adapter");
        int loads = (ids.length + PER_LOAD - 1) / PER_LOAD;
        Load.closed(target.gatewayPort(), CONNECTIONS / 2, 0, loads, (connection, load, due) -> {
            int from = load * PER_LOAD;
            int to = Math.min(ids.length, from + PER_LOAD);
            List<Map<String, Object>> taxpayers = IntStream.range(from, to)
                    .mapToObj(index -> taxpayer(index, obligationsFrom))
                    .toList();
            Connection.Answer answer = connection.send(Request.act(
                    "POST",
                    "/api/registration/v1/opening-loads",
                    token.text(),
                    JSON.writeValueAsString(Map.of("taxpayers", taxpayers))));
            JsonNode opened = expect(answer, 200).path("taxpayers");
            for (int i = 0; i < opened.size(); i++) {
                ids[from + i] = opened.get(i).path("taxpayerId").asString();
            }
        });
    }

    private Visitor lin() {
        Visitor lin = target.bureau().person("lin.xiaoyan");
        if (lin.get("/api/registration/v1/me")
                .expect(200)
                .find("/person/taxpayerId")
                .isEmpty()) {
            lin.post("/api/registration/v1/me/real-name-verification", LIN).expect(200);
        }
        return lin;
    }

    private void authorise(Visitor lin) {
        String last = BusinessTime.dateOf(target.sandbox().now()).plusYears(1).toString();
        Load.closed(target.gatewayPort(), CONNECTIONS, 0, ids.length, (connection, index, due) -> lin.put(
                        "/api/registration/v1/taxpayers/" + ids[index] + "/programs/demo-erp",
                        Map.of("rights", List.of("VIEW", "FILE_RETURN", "ISSUE_INVOICE"), "expiresOn", last))
                .expect(200));
    }

    /** Waits until each has its invoice quota. */
    void awaitQuota() {
        Waiting.until(
                "invoice-service knows the taxpayers",
                Duration.ofMinutes(5),
                () -> target.number(
                                "invoice",
                                "select count(*) from quota_grant where taxpayer_id in (" + quoted(0, size()) + ")")
                        == size());
    }

    /** Issues one invoice of 350 000 yuan without tax for each taxpayer, so that each return has something to pay. */
    void invoice(int connections) {
        awaitQuota();
        Token token = target.token("demo-erp");
        Load.closed(target.gatewayPort(), connections, 0, ids.length, (connection, index, due) -> {
            String draft = """
                    {"serial":"%s","kind":"ORDINARY","taxIncluded":false,"buyer":{"name":"个人","naturalPerson":true},\
                    "lines":[{"code":"3040201010000000000","name":"软件服务","quantity":"1","price":"350000","rate":"0.01"}],"drawer":"测量"}""".formatted(UUID.randomUUID());
            expect(
                    connection.send(Request.act(
                            "POST", "/api/invoice/v1/taxpayers/" + ids[index] + "/invoices", token.text(), draft)),
                    201);
        });
        Waiting.until(
                "declaration-service knows the totals",
                Duration.ofMinutes(5),
                () -> target.number(
                                "declaration",
                                "select count(distinct taxpayer_id) from invoice_total_copy where taxpayer_id in ("
                                        + quoted(0, size()) + ")")
                        == size());
    }

    private Map<String, Object> taxpayer(int index, LocalDate obligationsFrom) {
        long number = first + index;
        var taxpayer = new HashMap<String, Object>(Map.of(
                "djxh", "98%018d".formatted(number),
                "creditCode",
                        UnifiedSocialCreditCode.complete("91330106" + base31(number))
                                .value(),
                "name", "杭州测量有限公司" + number,
                "kind", "ENTERPRISE",
                "vatStatus", "SMALL_SCALE",
                "vatFrequency", "QUARTERLY",
                "region", "330106",
                "industry", "6513",
                "smallLowProfit", true,
                "creditLevel", "B"));
        taxpayer.put("status", "NORMAL");
        taxpayer.put("effectiveFrom", "2020-01-01");
        taxpayer.put("obligationsFrom", obligationsFrom.toString());
        var representative = new HashMap<>(LIN);
        representative.put("role", "LEGAL_REPRESENTATIVE");
        taxpayer.put("persons", List.of(representative));
        return taxpayer;
    }

    private static String base31(long number) {
        var text = new StringBuilder("00000000");
        for (int i = 7; i >= 0; i--, number /= 31) {
            text.setCharAt(i, ALPHABET.charAt((int) (number % 31)));
        }
        return text.toString();
    }

    private static JsonNode expect(Connection.Answer answer, int status) throws IOException {
        if (answer.status() != status) {
            throw new Surprise("answered " + answer.status() + ": " + answer.text());
        }
        return JSON.readTree(answer.body());
    }
}
