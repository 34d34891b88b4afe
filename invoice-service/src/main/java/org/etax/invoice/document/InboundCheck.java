package org.etax.invoice.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.etax.invoice.face.CapitalAmount;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;
import org.etax.kernel.Money;

/** Holds a file of another issuer against itself, with the tolerances that tax-control rules grant. */
public final class InboundCheck {

    private static final BigDecimal TOTAL_TOLERANCE = new BigDecimal("0.01");
    private static final BigDecimal LINES_TOLERANCE = new BigDecimal("0.05");
    private static final BigDecimal TAX_TOLERANCE = new BigDecimal("0.06");
    private static final BigDecimal ALL_TAX_TOLERANCE = new BigDecimal("1.27");

    private InboundCheck() {}

    /** Everything that does not fit; empty for a file that is consistent in itself. Pointers are element paths. */
    public static List<Finding> check(EInvoice file) {
        List<Finding> findings = new ArrayList<>();
        String number = file.supervision().number();
        if (!number.matches("\\d{20}")) {
            findings.add(Finding.of(FindingCode.NUMBER_MALFORMED, "TaxSupervisionInfo/InvoiceNumber"));
        }
        if (!number.equals(file.identifier())) {
            findings.add(Finding.of(FindingCode.NUMBER_DIFFERS, "Header/EIid"));
        }
        checkTotals(file, findings);
        checkLines(file, findings);
        checkCapital(file.totals(), findings);
        return List.copyOf(findings);
    }

    private static void checkTotals(EInvoice file, List<Finding> findings) {
        EInvoice.Totals totals = file.totals();
        if (differ(totals.amount().add(totals.tax()), totals.total(), TOTAL_TOLERANCE)) {
            findings.add(
                    Finding.of(FindingCode.TOTALS_DIFFER, "EInvoiceData/BasicInformation/TotalTax-includedAmount"));
        }
        if (differ(sum(file, EInvoice.Item::amount), totals.amount(), LINES_TOLERANCE)) {
            findings.add(Finding.of(FindingCode.TOTALS_DIFFER, "EInvoiceData/BasicInformation/TotalAmWithoutTax"));
        }
        if (differ(sum(file, EInvoice.Item::tax), totals.tax(), LINES_TOLERANCE)) {
            findings.add(Finding.of(FindingCode.TOTALS_DIFFER, "EInvoiceData/BasicInformation/TotalTaxAm"));
        }
    }

    private static void checkLines(EInvoice file, List<Finding> findings) {
        BigDecimal accumulated = BigDecimal.ZERO;
        for (int i = 0; i < file.items().size(); i++) {
            EInvoice.Item item = file.items().get(i);
            BigDecimal exact = item.amount().multiply(item.rate());
            accumulated = accumulated.add(item.tax().subtract(exact));
            if (differ(exact, item.tax(), TAX_TOLERANCE)) {
                findings.add(Finding.of(
                        FindingCode.TAX_DIFFERS,
                        "EInvoiceData/IssuItemInformation[%d]/ComTaxAm".formatted(i + 1),
                        Money.of(exact)));
            }
        }
        if (accumulated.abs().compareTo(ALL_TAX_TOLERANCE) > 0) {
            findings.add(Finding.of(FindingCode.TAX_DIFFERS, "EInvoiceData/BasicInformation/TotalTaxAm", accumulated));
        }
    }

    private static void checkCapital(EInvoice.Totals totals, List<Finding> findings) {
        boolean fits;
        try {
            fits = CapitalAmount.parse(totals.capital()).toBigDecimal().compareTo(totals.total()) == 0;
        } catch (IllegalArgumentException e) {
            fits = false;
        }
        if (!fits) {
            findings.add(Finding.of(
                    FindingCode.CAPITAL_AMOUNT_DIFFERS,
                    "EInvoiceData/BasicInformation/TotalTax-includedAmountInChinese"));
        }
    }

    private static BigDecimal sum(EInvoice file, Function<EInvoice.Item, BigDecimal> part) {
        return file.items().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean differ(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) > 0;
    }
}
