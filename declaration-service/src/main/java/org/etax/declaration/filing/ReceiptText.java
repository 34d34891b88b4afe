package org.etax.declaration.filing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.etax.declaration.receipt.Receipt;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFact.Name;

/** Writes what a receipt says of an accepted return. */
final class ReceiptText {

    private ReceiptText() {}

    static Receipt of(AcceptedReturn accepted, byte[] cells) {
        PreparedReturn prepared = accepted.prepared();
        Map<TaxpayerFact.Name, String> facts = prepared.context().facts();
        return new Receipt(
                accepted.receipt().number(),
                Objects.requireNonNull(accepted.receipt().verificationCode()),
                accepted.acting().taxpayerId(),
                facts.getOrDefault(Name.TAXPAYER_NUMBER, ""),
                facts.getOrDefault(Name.NAME, ""),
                facts.getOrDefault(Name.TAX_AUTHORITY, ""),
                prepared.key().form(),
                prepared.pack().name().zh(),
                prepared.pack().version(),
                prepared.key().period(),
                accepted.id(),
                accepted.version(),
                accepted.supersedes(),
                accepted.receipt().receivedAt(),
                prepared.deadline().day(),
                accepted.receipt().timely(),
                accepted.liabilities().stream()
                        .map(liability -> new Receipt.Line(
                                liability.item(), liability.name().zh(), liability.amount()))
                        .toList(),
                digest(cells));
    }

    private static String digest(byte[] cells) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(cells));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
