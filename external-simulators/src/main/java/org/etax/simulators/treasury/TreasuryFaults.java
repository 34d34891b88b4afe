package org.etax.simulators.treasury;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stored instructions to go wrong; each counts down by the debits that it met. */
@Repository
class TreasuryFaults {

    private final JdbcClient jdbc;

    TreasuryFaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param fault what goes wrong
     * @param debits for how many debits from now
     * @param seconds how long notices are held back, for {@link TreasuryFault#NOTICES_LATE}
     */
    record Instruction(TreasuryFault fault, int debits, int seconds) {}

    /** Replaces the instruction of that fault. */
    void put(Instruction instruction) {
        jdbc.sql("insert into treasury_fault (fault, debits, seconds) values (?, ?, ?)"
                        + " on conflict (fault) do update set debits = excluded.debits, seconds = excluded.seconds")
                .params(instruction.fault().name(), instruction.debits(), instruction.seconds())
                .update();
    }

    void clear() {
        jdbc.sql("delete from treasury_fault").update();
    }

    List<Instruction> all() {
        return jdbc.sql("select fault, debits, seconds from treasury_fault where debits > 0 order by fault")
                .query((row, index) -> new Instruction(
                        TreasuryFault.valueOf(row.getString("fault")), row.getInt("debits"), row.getInt("seconds")))
                .list();
    }

    /** The faults of one new debit, each counted down by one. */
    @Transactional
    Map<TreasuryFault, Duration> claim() {
        Map<TreasuryFault, Duration> claimed = new EnumMap<>(TreasuryFault.class);
        jdbc.sql("update treasury_fault set debits = debits - 1 where debits > 0 returning fault, seconds")
                .query((row, index) -> claimed.put(
                        TreasuryFault.valueOf(row.getString("fault")), Duration.ofSeconds(row.getInt("seconds"))))
                .list();
        return claimed;
    }
}
