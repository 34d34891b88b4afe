package org.etax.demo.seed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxPeriod.Frequency;

/** Writes what the core says of a taxpayer: its registration, and where its last return left it. */
public final class LegacyFile {

    private static final List<String> TAXES = List.of("10101", "10109", "30203", "30216");
    private static final String CITY_OFFICE = "1%s0000";

    private final boolean general;
    private final TaxPeriod lastFiled;
    private final Map<String, String> facts = new LinkedHashMap<>();

    /**
     * @param general 一般纳税人, filing monthly rather than quarterly
     * @param lastFiled the period of the last return with the core
     */
    public LegacyFile(boolean general, TaxPeriod lastFiled) {
        this.general = general;
        this.lastFiled = lastFiled;
    }

    /** The period that ended last before the day. */
    static TaxPeriod ended(boolean general, LocalDate today) {
        return TaxPeriod.containing(today, general ? Frequency.MONTHLY : Frequency.QUARTERLY)
                .previous();
    }

    /** What the registration says; its office is the region's. */
    public LegacyFile registration(
            boolean soleTrader, String region, String industry, boolean small, String creditLevel, LocalDate since) {
        facts.put("nsrlbDm", soleTrader ? "2" : "1");
        facts.put("nsrztDm", "03");
        facts.put("zgswjgDm", CITY_OFFICE.formatted(region));
        facts.put("xzqhszDm", region);
        facts.put("hyDm", industry);
        facts.put("xwqybz", small ? "Y" : "N");
        facts.put("xydj", creditLevel);
        facts.put("djrq", since.toString());
        if (general) {
            facts.put("ybnsrqsrq", since.toString());
        }
        return this;
    }

    /** Who keeps the books. */
    public LegacyFile bookkeeper(Bookkeeper person) {
        facts.put("cwfzrxm", person.name());
        facts.put("cwfzrsfzjhm", person.residentId());
        return this;
    }

    LegacyFile representative(String name, String residentId) {
        facts.put("fddbrxm", name);
        facts.put("fddbrsfzjhm", residentId);
        return this;
    }

    /** The whole record. */
    public LegacyTaxpayer of(
            String djxh,
            String creditCode,
            String name,
            List<Map<String, String>> closing,
            List<Map<String, String>> arrears) {
        String form = general ? "BDA0610606" : "BDA0610611";
        String since = facts.getOrDefault("djrq", lastFiled.start().toString());
        List<Map<String, String>> determinations = TAXES.stream()
                .map(tax -> Map.of("zsxmDm", tax, "yzpzzlDm", form, "nsqxDm", general ? "06" : "08", "yxqq", since))
                .toList();
        Map<String, String> lastReturn = Map.of(
                "yzpzzlDm", form,
                "skssqq", lastFiled.start().toString(),
                "skssqz", lastFiled.end().toString());
        return new LegacyTaxpayer(
                djxh, creditCode, name, general, Map.copyOf(facts), determinations, lastReturn, closing, arrears);
    }

    static Map<String, String> closing(int row, String field, Object value) {
        return Map.of("ewblxh", Integer.toString(row), "zdm", field, "z", value.toString());
    }

    static List<Map<String, String>> closings(Stream<Map<String, String>> rows) {
        return rows.filter(row -> !"0.00".equals(row.get("z"))).toList();
    }
}
