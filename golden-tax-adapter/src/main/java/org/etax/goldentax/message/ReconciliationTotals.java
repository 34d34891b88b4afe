package org.etax.goldentax.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.etax.kernel.Money;

/**
 * What two sides compare of a domain and business day (对账). The hash is SHA-256 over one line {@code id|version|amount}
 * for each object, sorted by the text of its id, each ended by a line feed.
 *
 * @param count objects
 * @param sum of their amounts
 * @param hash lower-case hexadecimal
 */
public record ReconciliationTotals(long count, Money sum, String hash) {

    /** The totals of these objects, in any order. */
    public static ReconciliationTotals of(Collection<ReconciledObject> objects) {
        List<ReconciledObject> sorted = objects.stream()
                .sorted(Comparator.comparing(
                        (ReconciledObject object) -> object.id().toString()))
                .toList();
        MessageDigest digest = sha256();
        sorted.forEach(object -> digest.update((object.id() + "|" + object.version() + "|" + object.amount() + "\n")
                .getBytes(StandardCharsets.UTF_8)));
        return new ReconciliationTotals(
                sorted.size(),
                Money.sum(sorted.stream().map(ReconciledObject::amount).toList()),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** SHA-256 of a business message, to compare with {@link Answer.Found#digest()}. */
    public static String digestOf(String businessMessage) {
        return HexFormat.of().formatHex(sha256().digest(businessMessage.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
