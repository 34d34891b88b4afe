package org.etax.simulators.treasury;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A debit with what the network keeps to itself.
 *
 * @param debit what the bureau may see
 * @param requestDigest of the bytes that ordered it
 * @param serial the network's running number
 * @param agreementNumber the agreement it refers to
 * @param bankCode where the account is
 * @param accountNumber the account
 * @param expiresAt no money is taken from then on
 * @param faults what was to go wrong with it
 * @param noticeDelay how long its notices are held back
 */
record StoredDebit(
        Debit debit,
        String requestDigest,
        long serial,
        String agreementNumber,
        String bankCode,
        String accountNumber,
        Instant expiresAt,
        Set<TreasuryFault> faults,
        Duration noticeDelay) {

    boolean has(TreasuryFault fault) {
        return faults.contains(fault);
    }

    /** Whether a query does not find it: its request was "lost" and nothing has happened yet. */
    boolean hidden() {
        return has(TreasuryFault.COLLECTED_AFTER_EXPIRY) && debit.status() == Debit.Status.ACCEPTED;
    }
}
