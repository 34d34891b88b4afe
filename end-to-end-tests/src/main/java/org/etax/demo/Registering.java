package org.etax.demo;

import java.util.HashMap;
import java.util.Map;

/** Steps 1 and 2: a person with a verified name registers an enterprise. */
final class Registering {

    /** An enterprise whose record names nobody of this story. */
    private static final String SOMEBODY_ELSES = "91330106ETAX00049D";

    private static final String ME = "/api/registration/v1/me";

    private final Narrator narrator;

    Registering(Narrator narrator) {
        this.narrator = narrator;
    }

    /** Verifies the real name, unless that was done before. */
    void verifyName(Visitor visitor, DemoPeople person) {
        Reply me = visitor.get(ME).expect(200);
        if (me.find("/person/taxpayerId").isEmpty()) {
            visitor.post(ME + "/real-name-verification", person.identity()).expect(200);
        } else {
            narrator.remark(person.name() + " was verified before");
        }
    }

    /** Registers the person's enterprise, unless it is registered; returns its taxpayer id. */
    String register(Visitor visitor, DemoPeople person, String vatStatus, String frequency) {
        String known = taxpayerOf(visitor, person);
        if (!known.isEmpty()) {
            narrator.remark("registered before; the story goes on with its next period");
            return known;
        }
        Reply preview = visitor.post(ME + "/enterprise-previews", Map.of("creditCode", person.creditCode()))
                .expect(200);
        Map<String, Object> confirmation = new HashMap<>(Map.of(
                "creditCode",
                person.creditCode(),
                "recordVersion",
                preview.get("/recordVersion"),
                "vatStatus",
                vatStatus,
                "vatFrequency",
                frequency,
                "businessAddress",
                preview.get("/address"),
                "phone",
                "0571-88880000",
                "accountingStandard",
                "SMALL_ENTERPRISE",
                "employees",
                12,
                "totalAssets",
                "800000.00"));
        return visitor.post(ME + "/registrations", confirmation).expect(201).get("/taxpayerId");
    }

    /** What an outsider and a second founder are told. */
    void refusals(Visitor outsider, Visitor founder) {
        Reply notNamed = outsider.post(ME + "/enterprise-previews", Map.of("creditCode", SOMEBODY_ELSES));
        expectCode(notNamed, "not-named-in-record");
        Reply claimed = founder.post(ME + "/enterprise-previews", Map.of("creditCode", DemoPeople.LIN.creditCode()));
        expectCode(claimed, "credit-code-claimed");
    }

    /** The taxpayer id of the person's enterprise, or the empty text while it has none. */
    String taxpayerOf(Visitor visitor, DemoPeople person) {
        for (var taxpayer : visitor.get(ME + "/taxpayers").expect(200).json().path("taxpayers")) {
            if (taxpayer.path("name").asString("").equals(person.enterprise())) {
                return taxpayer.path("taxpayerId").asString("");
            }
        }
        return "";
    }

    static void expectCode(Reply reply, String code) {
        if (!reply.find("/code").equals(code)) {
            throw new Surprise(reply.request() + " should be refused with " + code + ": " + reply.text());
        }
    }
}
