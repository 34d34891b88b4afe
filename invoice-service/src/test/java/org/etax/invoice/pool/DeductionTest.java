package org.etax.invoice.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.drafting.Drafts;
import org.etax.invoice.totals.RunningTotal;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.InvoiceIssued;
import org.junit.jupiter.api.Test;

class DeductionTest {

    private static final TaxPeriod NOVEMBER = TaxPeriod.parse("2026-11");
    private static final Instant AT = Instant.parse("2026-12-03T02:00:00Z");

    @Test
    void selectsConfirmsAndWithdraws() {
        DeductionUse.Selected selected = new DeductionUse.Unselected()
                .select(LocalDate.of(2026, 11, 30), NOVEMBER, DeductionUse.Purpose.DEDUCTION);
        DeductionUse.Confirmed confirmed = selected.confirm(AT);
        assertThat(confirmed.isInputTax()).isTrue();
        assertThat(confirmed.withdraw()).isEqualTo(selected);
        assertThat(selected.unselect()).isEqualTo(new DeductionUse.Unselected());
    }

    @Test
    void refusesAPeriodBeforeTheInvoice() {
        assertThatThrownBy(() -> new DeductionUse.Unselected()
                        .select(LocalDate.of(2026, 12, 1), NOVEMBER, DeductionUse.Purpose.DEDUCTION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsKeptOutIsNoInputTax() {
        DeductionUse.Selected kept = new DeductionUse.Selected(NOVEMBER, DeductionUse.Purpose.NO_DEDUCTION);
        assertThat(kept.confirm(AT).isInputTax()).isFalse();
    }

    @Test
    void onlyGeneralTaxpayersDeductAndOnlySpecialInvoices() {
        assertThat(DeductionRight.of(VatStatus.GENERAL, InvoiceIssued.Kind.SPECIAL))
                .isEqualTo(DeductionRight.OPEN);
        assertThat(DeductionRight.of(VatStatus.GENERAL, InvoiceIssued.Kind.ORDINARY))
                .isEqualTo(DeductionRight.INVOICE_IS_ORDINARY);
        assertThat(DeductionRight.of(VatStatus.SMALL_SCALE, InvoiceIssued.Kind.SPECIAL))
                .isEqualTo(DeductionRight.BUYER_IS_SMALL_SCALE);
    }

    @Test
    void aStatementIsCountedConfirmedAndFiledOrOpenedAgain() {
        List<RunningTotal> rows =
                RunningTotal.of(Drafts.drawn(Drafts.special(Drafts.line(Drafts.CEMENT, "100.00", "0.13"))));
        DeductionStatement.Open open = new DeductionStatement.Open(NOVEMBER);
        DeductionStatement.Counted counted = open.count(rows);
        assertThat(counted.totals()).isEqualTo(rows);
        assertThat(counted.withdraw()).isEqualTo(open);
        assertThat(counted.confirm(AT).withdraw()).isEqualTo(open);
        assertThat(counted.confirm(AT).file().totals()).isEqualTo(rows);
    }
}
