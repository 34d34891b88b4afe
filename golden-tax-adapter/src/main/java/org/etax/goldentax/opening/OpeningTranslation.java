package org.etax.goldentax.opening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.goldentax.message.CoreCodes;
import org.etax.goldentax.message.OpeningTaxpayer;
import org.etax.goldentax.owner.CoreTaxpayer;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreBalancesLoaded;
import org.etax.kernel.event.TaxDetermination;
import org.springframework.stereotype.Component;

/** Puts what the core says of an old taxpayer into our words. */
@Component
class OpeningTranslation {

    private static final String VAT = "10101";

    private final CoreCodes codes;

    OpeningTranslation(CoreCodes codes) {
        this.codes = codes;
    }

    /** @throws IllegalArgumentException naming what is missing or not known here */
    CoreTaxpayer taxpayer(OpeningTaxpayer core) {
        Map<String, String> facts = core.facts();
        List<CoreTaxpayer.CorePerson> persons = new ArrayList<>();
        person(facts, "LEGAL_REPRESENTATIVE", "fddbrxm", "fddbrsfzjhm", persons);
        person(facts, "FINANCE_MANAGER", "cwfzrxm", "cwfzrsfzjhm", persons);
        return new CoreTaxpayer(
                core.djxh(),
                core.creditCode(),
                core.name(),
                codes.word("kind", need(facts, "nsrlbDm")),
                core.general() ? "GENERAL" : "SMALL_SCALE",
                core.determinations().stream()
                        .filter(owed -> owed.tax().equals(VAT) && owed.effectiveTo() == null)
                        .map(TaxDetermination::frequency)
                        .findFirst()
                        .orElse(null),
                new Region(need(facts, "xzqhszDm")),
                facts.containsKey("zgswjgDm") ? new TaxAuthority(need(facts, "zgswjgDm")) : null,
                facts.get("cjszdDm"),
                need(facts, "hyDm"),
                "Y".equals(facts.get("xwqybz")),
                need(facts, "xydj"),
                codes.word("status", need(facts, "nsrztDm")),
                LocalDate.parse(
                        core.general() ? facts.getOrDefault("ybnsrqsrq", need(facts, "djrq")) : need(facts, "djrq")),
                core.lastPeriod().next().start(),
                persons);
    }

    /** What it owes and carries on, under an id of the load that is always the same for a taxpayer. */
    CoreBalancesLoaded balances(TaxpayerId taxpayerId, OpeningTaxpayer core) {
        UUID loadId = UUID.nameUUIDFromBytes(("opening|" + core.djxh()).getBytes(StandardCharsets.UTF_8));
        TaxPeriod lastPeriod = core.lastPeriod();
        return new CoreBalancesLoaded(
                taxpayerId,
                loadId,
                core.form(),
                lastPeriod,
                core.closingCells(),
                core.arrears().stream()
                        .map(arrear -> new CoreBalancesLoaded.Arrear(
                                arrear.tax(), arrear.period(), arrear.unpaid(), arrear.due()))
                        .toList());
    }

    private static void person(
            Map<String, String> facts,
            String role,
            String nameField,
            String numberField,
            List<CoreTaxpayer.CorePerson> persons) {
        if (facts.containsKey(nameField) && facts.containsKey(numberField)) {
            persons.add(new CoreTaxpayer.CorePerson(role, need(facts, nameField), need(facts, numberField)));
        }
    }

    private static String need(Map<String, String> facts, String field) {
        String value = facts.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the core's field " + field + " is missing");
        }
        return value;
    }
}
