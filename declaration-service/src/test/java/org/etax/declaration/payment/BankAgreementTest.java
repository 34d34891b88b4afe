package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.junit.jupiter.api.Test;

class BankAgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:50:00Z");
    private static final AgreementTerms TERMS = new AgreementTerms(
            Ids.next(),
            TaxpayerId.create(),
            "31012026000001",
            new BankCode("102290000018"),
            new AccountNumber("6222000011112222333"),
            "上海云雀商贸有限公司",
            LocalDate.of(2026, 11, 1));

    @Test
    void canBeVerifiedAfterARefusal() {
        BankAgreement.Unverified refused =
                new BankAgreement.Unverified(TERMS, null).refused(AgreementRefusal.ACCOUNT_NAME_MISMATCH);

        assertThat(refused.verified(NOW).ended(NOW)).isEqualTo(new BankAgreement.Ended(TERMS, NOW));
    }

    @Test
    void showsNoAccountNumberInItsText() {
        assertThat(new BankAgreement.Verified(TERMS, NOW).toString())
                .contains("***************2333")
                .doesNotContain("6222000011112222333");
    }

    @Test
    void refusesMalformedNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountNumber("6222-0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new BankCode("10229000001"));
    }
}
