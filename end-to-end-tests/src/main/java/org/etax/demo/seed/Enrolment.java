package org.etax.demo.seed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.etax.demo.Patience;
import org.etax.demo.Reply;
import org.etax.demo.Sandbox;
import org.etax.demo.Surprise;
import org.etax.demo.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * Makes old taxpayers of the core taxpayers of the bureau, as an installation does: they are entered in the (simulated) core,
 * and an operator orders their opening load. Who is here already is left alone.
 */
public final class Enrolment {

    /** As many as one load takes. */
    public static final int LARGEST = 500;

    private static final String OPERATIONS = "/api/goldentax/v1/operations/";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final Sandbox sandbox;
    private final Session operator;

    public Enrolment(Sandbox sandbox, Session operator) {
        this.sandbox = sandbox;
        this.operator = operator;
    }

    /**
     * Brings them in.
     *
     * @param taxpayers with consecutive 登记序号, at most {@value #LARGEST}
     * @param progress told how many of them are in
     * @return taxpayer ids by 登记序号
     * @throws Surprise naming the first that could not be taken over
     */
    public Map<String, String> enrol(List<LegacyTaxpayer> taxpayers, Consumer<Integer> progress) {
        Map<String, String> known = known(taxpayers);
        progress.accept(known.size());
        List<LegacyTaxpayer> missing = taxpayers.stream()
                .filter(taxpayer -> !known.containsKey(taxpayer.djxh()))
                .toList();
        if (missing.isEmpty()) {
            return known;
        }
        sandbox.post("/core/v1/taxpayers", Map.of("taxpayers", missing));
        Visitor visitor = operator.visitor();
        String load = visitor.post(
                        OPERATIONS + "opening-loads",
                        Map.of(
                                "all",
                                false,
                                "djxh",
                                missing.stream().map(LegacyTaxpayer::djxh).toList()))
                .expect(202)
                .get("/id");
        Patience.until(
                "opening load " + load,
                PATIENCE,
                BETWEEN,
                () -> loading(load, known.size(), progress),
                reply -> !reply.find("/finishedAt").isEmpty());
        Map<String, String> all = known(taxpayers);
        missing.stream()
                .filter(taxpayer -> !all.containsKey(taxpayer.djxh()))
                .findFirst()
                .ifPresent(lost -> {
                    throw new Surprise(lost.djxh() + " " + lost.name() + " was not taken over: "
                            + entries(lost.djxh(), lost.djxh()).text());
                });
        return all;
    }

    private Reply loading(String load, int before, Consumer<Integer> progress) {
        Reply reply =
                operator.visitor().get(OPERATIONS + "opening-loads/" + load).expect(200);
        progress.accept(before + reply.json().path("loaded").asInt());
        return reply;
    }

    private Map<String, String> known(List<LegacyTaxpayer> taxpayers) {
        Map<String, String> known = new HashMap<>();
        for (JsonNode entry : entries(
                        taxpayers.getFirst().djxh(), taxpayers.getLast().djxh())
                .json()
                .path("items")) {
            if (!entry.path("taxpayerId").asString("").isEmpty()) {
                known.put(
                        entry.path("djxh").asString(), entry.path("taxpayerId").asString());
            }
        }
        return known;
    }

    private Reply entries(String from, String to) {
        return operator.visitor()
                .get(OPERATIONS + "opening-entries?from=" + from + "&to=" + to + "&limit=" + LARGEST)
                .expect(200);
    }
}
