package org.etax.invoice.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etax.invoice.face.InvoiceLine;
import org.etax.invoice.face.Measure;
import org.jspecify.annotations.Nullable;

/** Lays one line out; what was not measured is left out, as on discount lines. */
final class EInvoiceItem {

    private EInvoiceItem() {}

    static XmlElement of(InvoiceLine line) {
        Measure measure = line.measure();
        List<XmlElement> children = new ArrayList<>();
        children.add(XmlElement.text("ItemName", line.itemName()));
        add(children, "SpecMod", measure.specification());
        add(children, "MeaUnits", measure.unit());
        add(children, "Quantity", plain(measure.quantity()));
        add(children, "UnPrice", plain(measure.unitPrice()));
        children.add(XmlElement.text("Amount", line.amount().toString()));
        children.add(XmlElement.text("TaxRate", line.taxation().rate().toPlainString()));
        children.add(XmlElement.text("ComTaxAm", line.tax().toString()));
        children.add(XmlElement.text("TotaltaxIncludedAmount", line.total().toString()));
        children.add(XmlElement.text("TaxClassificationCode", line.code().digits()));
        return XmlElement.of("IssuItemInformation", children);
    }

    private static void add(List<XmlElement> children, String name, String text) {
        if (!text.isEmpty()) {
            children.add(XmlElement.text(name, text));
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
