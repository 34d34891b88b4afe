package org.etax.invoice.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etax.invoice.classification.ClassificationTable;
import org.etax.invoice.classification.RateBook;
import org.etax.invoice.classification.TaxClassification;
import org.etax.invoice.classification.TaxClassificationCode;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.face.FindingCode;
import org.etax.invoice.face.InvoiceLine;
import org.etax.invoice.face.InvoiceLine.Role;
import org.etax.invoice.face.LineTax;
import org.etax.invoice.face.Measure;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Turns one line of a draft into one line of an invoice, or two where there is a discount. */
final class LineDrafting {

    private static final BigDecimal TAX_TOLERANCE = new BigDecimal("0.06");

    private final ClassificationTable classifications;
    private final LineTaxation taxation;

    LineDrafting(ClassificationTable classifications, RateBook rates) {
        this.classifications = classifications;
        this.taxation = new LineTaxation(rates);
    }

    /** The lines; none when something was found. */
    List<InvoiceLine> draw(
            DraftLine line, String pointer, EntryBasis basis, VatStatus seller, LocalDate day, Findings findings) {
        DraftText text = new DraftText(findings);
        String name = text.required(line.name(), pointer + "/name", 300);
        String specification = text.optional(line.specification(), pointer + "/specification", 150);
        String unit = text.optional(line.unit(), pointer + "/unit", 300);
        LineEntry entry = LineEntry.read(line, pointer, findings);
        BigDecimal discount = DraftNumber.AMOUNT.readPositive(line.discount(), pointer + "/discount", findings);
        BigDecimal ownTax = DraftNumber.TAX.read(line.tax(), pointer + "/tax", findings);
        TaxClassification row = classification(line.code(), pointer + "/code", day, findings);
        LineTax tax = row == null ? null : taxation.read(line, pointer, row, seller, day, findings);
        if (row == null || tax == null || entry == null) {
            return List.of();
        }
        EntryBasis.Split split = basis.split(entry.amount(), tax);
        compareTax(ownTax, split.tax(), pointer, findings);
        Measure measure = new Measure(specification, unit, entry.quantity(), entry.unitPrice(basis.divisor(tax)));
        Role role = discount == null ? Role.NORMAL : Role.DISCOUNTED;
        InvoiceLine drawn =
                new InvoiceLine(role, row.code(), row.shortName(), name, measure, split.amount(), tax, split.tax());
        return discount == null
                ? List.of(drawn)
                : List.of(drawn, discount(drawn, entry.amount(), Money.of(discount), basis, pointer, findings));
    }

    private static InvoiceLine discount(
            InvoiceLine line, Money entry, Money discount, EntryBasis basis, String pointer, Findings findings) {
        EntryBasis.Split split = basis.split(discount, line.taxation());
        if (discount.compareTo(entry) > 0) {
            findings.refuse(FindingCode.DISCOUNT_TOO_LARGE, pointer + "/discount", entry);
        }
        return new InvoiceLine(
                Role.DISCOUNT,
                line.code(),
                line.shortName(),
                line.name(),
                Measure.NONE,
                split.amount().negate(),
                line.taxation(),
                split.tax().negate());
    }

    private static void compareTax(@Nullable BigDecimal own, Money ours, String pointer, Findings findings) {
        if (own == null || own.compareTo(ours.toBigDecimal()) == 0) {
            return;
        }
        if (own.subtract(ours.toBigDecimal()).abs().compareTo(TAX_TOLERANCE) > 0) {
            findings.refuse(FindingCode.TAX_DIFFERS, pointer + "/tax", ours);
        } else {
            findings.note(FindingCode.TAX_DIFFERS, pointer + "/tax", ours);
        }
    }

    private @Nullable TaxClassification classification(
            @Nullable String code, String pointer, LocalDate day, Findings findings) {
        if (code == null) {
            findings.refuse(FindingCode.FIELD_REQUIRED, pointer);
            return null;
        }
        TaxClassification row = TaxClassificationCode.isCode(code)
                ? classifications.find(new TaxClassificationCode(code), day).orElse(null)
                : null;
        if (row == null) {
            findings.refuse(FindingCode.CLASSIFICATION_UNKNOWN, pointer);
            return null;
        }
        if (!classifications.isLeaf(row, day)) {
            findings.refuse(FindingCode.CLASSIFICATION_NOT_LEAF, pointer, row.name());
            return null;
        }
        if (row.specialType() != null) {
            findings.refuse(FindingCode.CLASSIFICATION_NEEDS_SPECIAL_TYPE, pointer, row.specialType());
            return null;
        }
        return row;
    }
}
