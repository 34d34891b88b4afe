package org.etax.simulators.goldentax;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The newest version of a business object in the core.
 *
 * @param domain which domain
 * @param objectId ywid, the sender's id of the object
 * @param version ywbb
 * @param djxh whose it is
 * @param businessKey by which it can be asked for too
 * @param businessDay ywrq
 * @param amount what reconciliation sums
 * @param digest SHA-256 of the business message
 */
record CoreRecord(
        CoreService.Domain domain,
        String objectId,
        int version,
        String djxh,
        String businessKey,
        LocalDate businessDay,
        BigDecimal amount,
        String digest) {}
