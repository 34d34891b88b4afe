package org.etax.simulators.publicsecurity;

import java.util.List;
import java.util.Optional;
import org.etax.kernel.ResidentId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored population register. */
@Repository
public class ResidentRegister {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ResidentRegister(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds residents; one whose number is known stays as it is. */
    public void add(List<Resident> residents) {
        batches.batchUpdate(
                "insert into resident (resident_id, name) values (?, ?) on conflict do nothing",
                residents.stream()
                        .map(resident -> new Object[] {resident.residentId(), resident.name()})
                        .toList());
    }

    Optional<String> nameOf(ResidentId id) {
        return jdbc.sql("select name from resident where resident_id = ?")
                .param(id.number())
                .query(String.class)
                .optional();
    }
}
