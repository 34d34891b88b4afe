package org.etax.demo.seed;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * An enterprise as the register of enterprises has it.
 *
 * @param creditCode unified social credit code
 * @param name registered name
 * @param soleTrader 个体工商户
 * @param active not revoked
 * @param representative name of the legal representative
 * @param representativeId his citizen's number
 * @param region six digits
 * @param industry GB/T 4754
 * @param establishedOn 成立日期
 */
record RegisteredEnterprise(
        String creditCode,
        String name,
        boolean soleTrader,
        boolean active,
        String representative,
        String representativeId,
        String region,
        String industry,
        LocalDate establishedOn) {

    static RegisteredEnterprise of(JsonNode record) {
        return new RegisteredEnterprise(
                record.at("/creditCode").asString(),
                record.at("/name").asString(),
                record.at("/kind").asString().equals("SOLE_TRADER"),
                record.at("/status").asString().equals("ACTIVE"),
                record.at("/legalRepresentative/name").asString(),
                record.at("/legalRepresentative/residentId").asString(),
                record.at("/region").asString(),
                record.at("/industry").asString(),
                LocalDate.parse(record.at("/establishedOn").asString()));
    }
}
