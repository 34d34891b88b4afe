package org.etax.declaration.rules;

import java.math.BigDecimal;
import org.etax.kernel.event.InvoiceIssued.Kind;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.jspecify.annotations.Nullable;

/** Names for people of the figures that formulas read from outside the return. */
final class SlotNames {

    private SlotNames() {}

    static Bilingual of(Slot slot) {
        return switch (slot) {
            case Slot.OfParameter(ParameterDefinition parameter) -> parameter.name();
            case Slot.OfPriorCell(FormCell cell) ->
                new Bilingual(
                        "上期：" + cell.line().zh(),
                        "Preceding return: " + cell.line().en());
            case Slot.OfPeriod(boolean months) ->
                months
                        ? new Bilingual("税款所属期月数", "Months in the tax period")
                        : new Bilingual("税款所属期起始月", "First month of the tax period");
            case Slot.OfLedger ledger -> ledger(ledger.figure());
            case Slot.OfInvoices invoices -> invoices(invoices);
        };
    }

    private static Bilingual ledger(LedgerFigure figure) {
        return switch (figure) {
            case PREPAID -> new Bilingual("本期预缴增值税", "VAT prepaid for the period");
            case PAID_PREVIOUS -> new Bilingual("本期缴纳上期应纳税额", "Preceding period's tax paid in the period");
            case PAID_ARREARS -> new Bilingual("本期缴纳欠缴税额", "Arrears paid in the period");
            case PAID_INSPECTION -> new Bilingual("本期入库查补税额", "Inspection tax paid in the period");
            case PREPAID_URBAN_MAINTENANCE -> new Bilingual("预缴城市维护建设税", "Urban maintenance tax prepaid");
            case PREPAID_EDUCATION -> new Bilingual("预缴教育费附加", "Education surcharge prepaid");
            case PREPAID_LOCAL_EDUCATION -> new Bilingual("预缴地方教育附加", "Local education surcharge prepaid");
            case CREDIT_REFUNDED -> new Bilingual("可用于扣除的增值税留抵退税额", "Refunded credit usable for deduction");
        };
    }

    private static Bilingual invoices(Slot.OfInvoices invoices) {
        String rateZh = invoices.treatment() == SupplyTreatment.EXEMPT
                ? "免税"
                : invoices.rate() == null ? "" : percent(invoices.rate());
        String zh = (invoices.output() ? "开具的" : "确认抵扣的")
                + rateZh
                + categoryZh(invoices.category())
                + kindZh(invoices.kind())
                + measureZh(invoices.measure());
        String en = invoices.reference();
        return new Bilingual(zh, (invoices.output() ? "Invoices issued: " : "Invoices confirmed for deduction: ") + en);
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String kindZh(@Nullable Kind kind) {
        return switch (kind) {
            case SPECIAL -> "增值税专用发票";
            case ORDINARY -> "普通发票";
            case null -> "发票";
        };
    }

    private static String categoryZh(@Nullable SupplyCategory category) {
        return switch (category) {
            case GOODS -> "货物及加工修理修配";
            case SERVICES -> "服务、无形资产";
            case IMMOVABLES -> "不动产";
            case null -> "";
        };
    }

    private static String measureZh(String measure) {
        return switch (measure) {
            case "count" -> "份数";
            case "amount" -> "金额";
            default -> "税额";
        };
    }
}
