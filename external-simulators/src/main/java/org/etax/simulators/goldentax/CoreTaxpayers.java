package org.etax.simulators.goldentax;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The taxpayers that the core knows: its own old ones, and those that were delivered to it. */
@Repository
class CoreTaxpayers {

    private static final String DJXH_PREFIX = "10213301";

    private final JdbcClient jdbc;

    CoreTaxpayers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CoreTaxpayer require(String djxh) {
        return jdbc.sql("select djxh, credit_code, name, general from core_taxpayer where djxh = ?")
                .param(djxh)
                .query(CoreTaxpayer.class)
                .optional()
                .orElseThrow(() -> new CoreRejection(CoreRejection.Reason.UNKNOWN_TAXPAYER, "djxh"));
    }

    /** Registers a taxpayer or renews what is known of it; its number stays. */
    String register(String creditCode, String name, boolean general) {
        Optional<String> known = jdbc.sql(
                        "update core_taxpayer set name = ?, general = ? where credit_code = ? returning djxh")
                .params(name, general, creditCode)
                .query(String.class)
                .optional();
        return known.orElseGet(() -> add(creditCode, name, general));
    }

    private String add(String creditCode, String name, boolean general) {
        long serial = jdbc.sql("update core_counter set value = value + 1 where name = 'djxh' returning value")
                .query(Long.class)
                .single();
        return jdbc.sql("insert into core_taxpayer (djxh, credit_code, name, general) values (?, ?, ?, ?)"
                        + " on conflict (credit_code) do update set name = excluded.name, general = excluded.general"
                        + " returning djxh")
                .params(DJXH_PREFIX + "%012d".formatted(serial), creditCode, name, general)
                .query(String.class)
                .single();
    }

    /** Stores an old taxpayer with what the opening load says of it; false when it is known, and it stays as it is. */
    boolean addExisting(CoreTaxpayer taxpayer, String opening) {
        return jdbc.sql("insert into core_taxpayer (djxh, credit_code, name, general, opening) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(taxpayer.djxh(), taxpayer.creditCode(), taxpayer.name(), taxpayer.general(), opening)
                        .update()
                == 1;
    }

    void addArrear(String djxh, ExistingTaxpayer.Arrear arrear) {
        jdbc.sql("insert into core_arrear (voucher_number, djxh, tax, period_start) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(arrear.voucher(), djxh, arrear.tax(), arrear.periodStart())
                .update();
    }

    /** Opening data of old taxpayers after a number, in order of number. */
    List<String> openingsAfter(String djxh, int limit) {
        return jdbc.sql(
                        "select opening from core_taxpayer where opening is not null and djxh > ? order by djxh limit ?")
                .params(djxh, limit)
                .query(String.class)
                .list();
    }

    /** Whether the core had an arrear of this taxpayer, tax and period before. */
    boolean owes(String djxh, String tax, LocalDate periodStart) {
        return jdbc.sql("select exists (select 1 from core_arrear where djxh = ? and tax = ? and period_start = ?)")
                .params(djxh, tax, periodStart)
                .query(Boolean.class)
                .single();
    }
}
