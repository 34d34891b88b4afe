package org.etax.declaration.certificate;

import java.util.ArrayList;
import java.util.List;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.LevyItems;
import org.etax.declaration.ledger.PaidPart;
import org.etax.declaration.payment.Payment;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.platform.seal.Seal;
import tools.jackson.databind.json.JsonMapper;

/** Writes certificates of payments and seals them. */
public final class CertificateIssue {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LevyItems items;
    private final Seal seal;

    public CertificateIssue(LevyItems items, Seal seal) {
        this.items = items;
        this.seal = seal;
    }

    /**
     * The rows that prove a payment: each tax and each surcharge on a row of its own.
     *
     * @throws IllegalArgumentException when the money came too late and settled nothing
     */
    public List<CertificateLine> linesOf(Payment.InTreasury payment) {
        if (payment.late()) {
            throw new IllegalArgumentException("overpaid money is no tax paid");
        }
        List<CertificateLine> lines = new ArrayList<>();
        for (PaidPart part : payment.order().parts()) {
            lines.add(line(payment, part.charge(), part.amount()));
            if (part.surcharge().isPositive()) {
                lines.add(line(payment, part.charge().surcharge(), part.surcharge()));
            }
        }
        return lines;
    }

    /** The certificate's bytes, signed. */
    public SealedCertificate seal(PaymentCertificate certificate) {
        byte[] content = JSON.writeValueAsBytes(certificate);
        return new SealedCertificate(content, seal.sign(content), seal.keyId());
    }

    private CertificateLine line(Payment.InTreasury payment, Charge charge, Money amount) {
        return new CertificateLine(
                payment.order().ticket().value(),
                charge.tax(),
                items.of(charge.tax()).nameZh(),
                charge.kind(),
                charge.period().start(),
                charge.period().end(),
                BusinessTime.dateOf(payment.receipt().collectedAt()),
                payment.entry().enteredOn(),
                amount);
    }
}
