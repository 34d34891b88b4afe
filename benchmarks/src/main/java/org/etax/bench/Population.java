package org.etax.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.etax.demo.Bureau;
import org.etax.demo.ProgramToken;
import org.etax.demo.Surprise;
import org.etax.demo.Visitor;
import org.etax.demo.seed.Bookkeeper;
import org.etax.demo.seed.Enrolment;
import org.etax.demo.seed.LegacyFile;
import org.etax.demo.seed.LegacyTaxpayer;
import org.etax.demo.seed.Session;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.UnifiedSocialCreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small-scale taxpayers made through the real interfaces: taken over from the core by opening load, their bookkeeper (周莉)
 * authorises the program that then acts for them.
 */
final class Population {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONNECTIONS = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

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
     * @param firstPeriod the first quarter that they file here
     */
    static Population create(Target target, int size, TaxPeriod firstPeriod) {
        var population = new Population(target, size);
        population.open(firstPeriod);
        population.authorise();
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

    private void open(TaxPeriod firstPeriod) {
        Bureau bureau = target.bureau();
        Enrolment enrolment = new Enrolment(target.sandbox(), new Session(() -> bureau.officer("ops.admin")));
        LegacyFile file = new LegacyFile(false, firstPeriod.previous())
                .registration(false, "330106", "6513", true, "B", LocalDate.of(2020, 1, 1))
                .bookkeeper(Bookkeeper.ZHOU);
        for (int from = 0; from < ids.length; from += Enrolment.LARGEST) {
            List<LegacyTaxpayer> taxpayers = IntStream.range(from, Math.min(ids.length, from + Enrolment.LARGEST))
                    .mapToObj(index -> taxpayer(file, index))
                    .toList();
            Map<String, String> opened = enrolment.enrol(taxpayers, done -> {});
            for (int i = 0; i < taxpayers.size(); i++) {
                ids[from + i] =
                        Objects.requireNonNull(opened.get(taxpayers.get(i).djxh()));
            }
        }
    }

    private LegacyTaxpayer taxpayer(LegacyFile file, int index) {
        long number = first + index;
        String creditCode =
                UnifiedSocialCreditCode.complete("91330106" + base31(number)).value();
        return file.of("98%018d".formatted(number), creditCode, "杭州测量有限公司" + number, List.of(), List.of());
    }

    private void authorise() {
        Visitor bookkeeper = target.bureau().person(Bookkeeper.ZHOU.account());
        Bookkeeper.ZHOU.verify(bookkeeper);
        String last = BusinessTime.dateOf(target.sandbox().now()).plusYears(1).toString();
        Load.closed(target.gatewayPort(), CONNECTIONS, 0, ids.length, (connection, index, due) -> bookkeeper
                .put(
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
        ProgramToken token = target.token("demo-erp");
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
