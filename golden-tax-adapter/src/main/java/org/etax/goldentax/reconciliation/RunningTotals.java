package org.etax.goldentax.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.etax.goldentax.message.ReconciliationTotals;
import org.etax.goldentax.sync.SyncedObject;
import org.etax.kernel.Money;

/** Count, sum and hash of objects that come in order of id, without keeping them. */
final class RunningTotals {

    private final MessageDigest digest;
    private Money sum = Money.ZERO;
    private long count;

    RunningTotals() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(SyncedObject object) {
        digest.update((object.objectId() + "|" + object.version() + "|" + object.amount() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        sum = sum.plus(object.amount());
        count++;
    }

    ReconciliationTotals totals() {
        return new ReconciliationTotals(count, sum, HexFormat.of().formatHex(digest.digest()));
    }
}
