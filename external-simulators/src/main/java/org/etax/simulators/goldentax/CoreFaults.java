package org.etax.simulators.goldentax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored instructions to go wrong, carried out in the order they were given; each counts down by the messages it met. */
@Repository
class CoreFaults {

    private final JdbcClient jdbc;

    CoreFaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param fault what goes wrong
     * @param domain with whose messages, null for all
     * @param messages with how many from now
     * @param reason what a refusal says
     */
    record Instruction(
            CoreFault fault,
            CoreService.@Nullable Domain domain,
            int messages,
            @Nullable String reason) {}

    void add(Instruction instruction) {
        CoreService.Domain domain = instruction.domain();
        jdbc.sql("insert into core_fault (fault, domain, messages, reason)"
                        + " values (:fault, :domain, :messages, :reason)")
                .param("fault", instruction.fault().name())
                .param("domain", domain == null ? null : domain.name())
                .param("messages", instruction.messages())
                .param("reason", instruction.reason())
                .update();
    }

    void clear() {
        jdbc.sql("delete from core_fault").update();
    }

    List<Instruction> all() {
        return jdbc.sql("select fault, domain, messages, reason from core_fault where messages > 0 order by id")
                .query(Instruction.class)
                .list();
    }

    /** The fault of the next message of a domain, counted down by one. */
    Optional<Instruction> claim(CoreService.Domain domain) {
        return jdbc.sql("update core_fault set messages = messages - 1 where id = (select min(id) from core_fault"
                        + " where messages > 0 and (domain is null or domain = ?))"
                        + " and messages > 0 returning fault, domain, messages, reason")
                .param(domain.name())
                .query(Instruction.class)
                .optional();
    }
}
