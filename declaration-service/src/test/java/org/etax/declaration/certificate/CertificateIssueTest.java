package org.etax.declaration.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.InMemoryLedger;
import org.etax.declaration.ledger.PaidPart;
import org.etax.declaration.payment.BankReceipt;
import org.etax.declaration.payment.Payment;
import org.etax.declaration.payment.PaymentOrder;
import org.etax.declaration.payment.TaxTicketNumber;
import org.etax.declaration.payment.TreasuryReceipt;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.seal.Seal;
import org.etax.platform.seal.Sm2SigningKey;
import org.junit.jupiter.api.Test;

class CertificateIssueTest {

    /** 16:30 UTC is already the next day in Shanghai. */
    private static final Instant COLLECTED = Instant.parse("2026-11-21T16:30:00Z");

    private final Seal seal = new Seal(Sm2SigningKey.ofHex("1".repeat(64)), List.of());
    private final CertificateIssue issue = new CertificateIssue(InMemoryLedger.levyItems(), seal);

    @Test
    void listsEachTaxAndEachSurchargeWithItsDates() {
        List<CertificateLine> lines = issue.linesOf(payment(false));

        assertThat(lines)
                .extracting(CertificateLine::taxName, CertificateLine::kind, line -> line.amount()
                        .toString())
                .containsExactly(
                        tuple("增值税", Charge.Kind.TAX, "4000.00"), tuple("增值税", Charge.Kind.SURCHARGE, "54.00"));
        assertThat(lines.getFirst().paidOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(lines.getFirst().periodEnd()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void signsTheExactBytes() {
        SealedCertificate sealed = issue.seal(certificate());

        assertThat(seal.publicKeys().getFirst().verifies(sealed.content(), sealed.signature()))
                .isTrue();
        byte[] forged = new String(sealed.content(), UTF_8)
                .replace("4054.00", "9054.00")
                .getBytes(UTF_8);
        assertThat(seal.publicKeys().getFirst().verifies(forged, sealed.signature()))
                .isFalse();
    }

    @Test
    void writesAmountsAndDatesAsPlainText() {
        assertThat(new String(issue.seal(certificate()).content(), UTF_8))
                .startsWith("{\"number\":\"431260000000000001\",\"code\":\"")
                .contains("\"holder\":{\"name\":\"上海云雀商贸有限公司\"")
                .contains("\"issuedAt\":\"2026-11-22T03:00:00Z\"")
                .contains("\"enteredOn\":\"2026-11-22\",\"amount\":\"4000.00\"")
                .endsWith("\"total\":\"4054.00\"}");
    }

    @Test
    void provesNoTaxWithMoneyThatSettledNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> issue.linesOf(payment(true)));
    }

    private PaymentCertificate certificate() {
        return PaymentCertificate.of(
                CertificateNumber.of(new Region("310115"), Year.of(2026), 1),
                VerificationCode.draw(new SecureRandom()),
                new PaymentCertificate.Holder("上海云雀商贸有限公司", "91310115MA1K3ABC0X"),
                new TaxAuthority("13101150000"),
                Instant.parse("2026-11-22T03:00:00Z"),
                issue.linesOf(payment(false)));
    }

    private static Payment.InTreasury payment(boolean late) {
        PaymentOrder order = new PaymentOrder(
                Ids.next(),
                TaxpayerId.create(),
                TaxTicketNumber.of(new Region("310115"), Year.of(2026), 17),
                Ids.next(),
                List.of(new PaidPart(
                        Charge.ofTax("10101", TaxPeriod.parse("2026-Q3")), Money.of("4000.00"), Money.of("54.00"))),
                COLLECTED.minusSeconds(5),
                COLLECTED.plusSeconds(1800));
        return new Payment.InTreasury(
                order,
                new BankReceipt("B1", order.amount(), COLLECTED),
                new TreasuryReceipt("G1", LocalDate.of(2026, 11, 22)),
                late);
    }
}
