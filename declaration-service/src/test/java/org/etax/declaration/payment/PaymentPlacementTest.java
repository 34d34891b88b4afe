package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.InMemoryLedger;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentPlacementTest {

    private static final Charge VAT = Charge.ofTax("10101", TaxPeriod.parse("2026-Q3"));
    private static final Charge URBAN = Charge.ofTax("10109", TaxPeriod.parse("2026-Q3"));
    private static final LocalDate DUE = LocalDate.of(2026, 10, 26);

    private final InMemoryLedger ledger = new InMemoryLedger();

    @BeforeEach
    void oweVat() {
        ledger.assess(VAT, "4000.00", DUE);
    }

    @Test
    void addsTheSurchargeThatEachPartEnds() {
        assertThat(wish(VAT, "4000.00"))
                .isEqualTo(new Placement.Accepted(List.of(new PaidPart(VAT, Money.of("4000.00"), Money.of("54.00")))));
        assertThat(wish(VAT, "1000.00"))
                .isEqualTo(new Placement.Accepted(List.of(new PaidPart(VAT, Money.of("1000.00"), Money.of("13.50")))));
    }

    @ParameterizedTest
    @CsvSource({
        "4000.01, MORE_THAN_DUE",
        "1.00, NEGLIGIBLE",
        "3999.00, NEGLIGIBLE",
        "0.00, NEGLIGIBLE",
        "-5.00, NEGLIGIBLE"
    })
    void refusesAnAmountThatCannotBePaid(String amount, Placement.Code code) {
        assertThat(wish(VAT, amount)).isEqualTo(refused(code, VAT));
    }

    @Test
    void refusesWhatIsNotDue() {
        assertThat(wish(URBAN, "10.00")).isEqualTo(refused(Placement.Code.NOTHING_DUE, URBAN));
    }

    @Test
    void refusesAChargeThatAnotherPaymentIsOnItsWayFor() {
        assertThat(PaymentPlacement.place(ledger.statement(DUE), Set.of(VAT), Map.of(VAT, Money.of("4000.00"))))
                .isEqualTo(refused(Placement.Code.ALREADY_BEING_PAID, VAT));
    }

    private Placement wish(Charge charge, String amount) {
        return PaymentPlacement.place(
                ledger.statement(LocalDate.of(2026, 11, 22)), Set.of(), Map.of(charge, Money.of(amount)));
    }

    private static Placement refused(Placement.Code code, Charge charge) {
        return new Placement.Refused(List.of(new Placement.Finding(code, charge)));
    }
}
