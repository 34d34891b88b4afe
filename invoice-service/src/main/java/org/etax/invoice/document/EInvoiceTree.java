package org.etax.invoice.document;

import java.util.ArrayList;
import java.util.List;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.face.CapitalAmount;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.Party;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.SupplyTreatment;

/** Lays an invoice out as the elements of an EInvoice file, in the order of the official sample. */
final class EInvoiceTree {

    private final IssuingBureau bureau;

    EInvoiceTree(IssuingBureau bureau) {
        this.bureau = bureau;
    }

    /** Header, data, authentication and supervision: everything but the signature. */
    List<XmlElement> parts(Invoice invoice, IssueFacts facts) {
        String issuedAt = dateTime(facts);
        return List.of(
                header(invoice, facts),
                data(invoice, issuedAt),
                XmlElement.of("SellerAuthentication", XmlElement.text("AuthenticationMethods", "01")),
                XmlElement.of(
                        "TaxSupervisionInfo",
                        XmlElement.text("InvoiceNumber", facts.number().digits()),
                        XmlElement.text("IssueTime", issuedAt),
                        XmlElement.text("TaxBureauCode", bureau.authority().code()),
                        XmlElement.text("TaxBureauName", bureau.name())));
    }

    static String dateTime(IssueFacts facts) {
        return EInvoiceValues.DATE_TIME.format(facts.issuedAt().atZone(BusinessTime.ZONE));
    }

    private XmlElement header(Invoice invoice, IssueFacts facts) {
        boolean special = invoice.kind() == InvoiceIssued.Kind.SPECIAL;
        boolean general = invoice.sellerStatus() == VatStatus.GENERAL;
        return XmlElement.of(
                "Header",
                XmlElement.text("EIid", facts.number().digits()),
                XmlElement.text("EInvoiceTag", bureau.tag()),
                XmlElement.text("Version", EInvoice.VERSION),
                XmlElement.of(
                        "InherentLabel",
                        label("InIssuType", "Y", "是否蓝字发票标志"),
                        label("EInvoiceType", "01", "电子发票"),
                        label("GeneralOrSpecialVAT", special ? "01" : "02", special ? "增值税专用发票" : "普通发票"),
                        label("TaxpayerType", general ? "1" : "2", general ? "一般纳税人" : "小规模纳税人")),
                XmlElement.of("UndefinedLabel", undefinedLabels(invoice)));
    }

    private static List<XmlElement> undefinedLabels(Invoice invoice) {
        List<XmlElement> labels = new ArrayList<>();
        labels.add(typedLabel("发票开具方式标签", "1", "网页开票"));
        if (has(invoice, SupplyTreatment.NON_TAXABLE)) {
            labels.add(typedLabel("特定征税方式标签", "01", "不征税"));
        }
        if (has(invoice, SupplyTreatment.EXEMPT)) {
            labels.add(typedLabel("特定征税方式标签", "02", "免税"));
        }
        return labels;
    }

    private static boolean has(Invoice invoice, SupplyTreatment treatment) {
        return invoice.lines().stream().anyMatch(line -> line.taxation().treatment() == treatment);
    }

    private static XmlElement data(Invoice invoice, String issuedAt) {
        List<XmlElement> children = new ArrayList<>();
        children.add(seller(invoice.seller()));
        children.add(buyer(invoice));
        children.add(XmlElement.of(
                "BasicInformation",
                XmlElement.text("TotalAmWithoutTax", invoice.amount().toString()),
                XmlElement.text("TotalTaxAm", invoice.tax().toString()),
                XmlElement.text("TotalTax-includedAmount", invoice.total().toString()),
                XmlElement.text("TotalTax-includedAmountInChinese", CapitalAmount.format(invoice.total())),
                XmlElement.text("Drawer", invoice.drawer()),
                XmlElement.text("RequestTime", issuedAt)));
        invoice.lines().forEach(line -> children.add(EInvoiceItem.of(line)));
        children.add(XmlElement.text("SpecificInformation", ""));
        children.add(XmlElement.of("AdditionalInformation", XmlElement.text("Remark", invoice.remark())));
        return XmlElement.of("EInvoiceData", children);
    }

    private static XmlElement seller(Party seller) {
        return XmlElement.of(
                "SellerInformation",
                XmlElement.text("SellerIdNum", seller.number()),
                XmlElement.text("SellerName", seller.name()),
                XmlElement.text("SellerAddr", seller.address()),
                XmlElement.text("SellerTelNum", seller.telephone()),
                XmlElement.text("SellerBankName", seller.bankName()),
                XmlElement.text("SellerBankAccNum", seller.bankAccount()));
    }

    private static XmlElement buyer(Invoice invoice) {
        Party buyer = invoice.buyer().party();
        return XmlElement.of(
                "BuyerInformation",
                XmlElement.text("BuyerIdNum", buyer.number()),
                XmlElement.text("BuyerName", buyer.name()),
                XmlElement.text("BuyerTelNum", buyer.telephone()),
                XmlElement.text("BuyerAddr", buyer.address()),
                XmlElement.text("BuyerBankName", buyer.bankName()),
                XmlElement.text("BuyerBankAccNum", buyer.bankAccount()),
                XmlElement.text("BuyerHandlingName", invoice.buyer().handler()));
    }

    private static XmlElement label(String element, String code, String name) {
        return XmlElement.of(element, XmlElement.text("LabelCode", code), XmlElement.text("LabelName", name));
    }

    private static XmlElement typedLabel(String type, String code, String name) {
        return XmlElement.of(
                "Label",
                XmlElement.text("LabelType", type),
                XmlElement.text("LabelCode", code),
                XmlElement.text("LabelName", name));
    }
}
