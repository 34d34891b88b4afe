package org.etax.invoice.document;

import java.util.List;
import java.util.Optional;
import org.etax.invoice.face.Party;
import org.jspecify.annotations.Nullable;

/**
 * Reads EInvoice files of any issuer: order of children does not matter, optional elements may be missing or empty, dates may
 * lack the time, decimals may have any scale.
 */
public final class EInvoiceReader {

    static final String ROOT = "EInvoice";

    private static final String BASICS = "EInvoiceData/BasicInformation/";

    private EInvoiceReader() {}

    /** @throws EInvoiceFormatException when the file is no readable EInvoice */
    public static EInvoice read(byte[] file) {
        return read(XmlTreeReader.read(file));
    }

    static EInvoice read(XmlElement root) {
        if (!root.name().equals(ROOT)) {
            throw EInvoiceFormatException.malformed(root.name());
        }
        XmlElement header = required(root, "Header");
        XmlElement data = required(root, "EInvoiceData");
        XmlElement basics = required(data, "BasicInformation");
        List<EInvoice.Item> items = data.all("IssuItemInformation").stream()
                .map(EInvoiceReader::item)
                .toList();
        if (items.isEmpty()) {
            throw EInvoiceFormatException.missing("EInvoiceData/IssuItemInformation");
        }
        return new EInvoice(
                header.textAt("Version"),
                header.textAt("EIid"),
                !header.textAt("InherentLabel", "InIssuType", "LabelCode").equals("N"),
                header.textAt("InherentLabel", "GeneralOrSpecialVAT", "LabelCode"),
                party(required(data, "SellerInformation"), "Seller"),
                party(required(data, "BuyerInformation"), "Buyer"),
                totals(basics),
                basics.textAt("Drawer"),
                EInvoiceValues.dateTime(basics.textAt("RequestTime"), BASICS + "RequestTime"),
                items,
                data.only("SpecificInformation").map(XmlElement::children).orElse(List.of()),
                data.textAt("AdditionalInformation", "Remark"),
                supervision(required(root, "TaxSupervisionInfo")),
                signature(root.only("TaxBureauSignature")));
    }

    private static EInvoice.Totals totals(XmlElement basics) {
        return new EInvoice.Totals(
                EInvoiceValues.total(basics.textAt("TotalAmWithoutTax"), BASICS + "TotalAmWithoutTax"),
                EInvoiceValues.decimal(basics.textAt("TotalTaxAm"), BASICS + "TotalTaxAm"),
                EInvoiceValues.total(basics.textAt("TotalTax-includedAmount"), BASICS + "TotalTax-includedAmount"),
                basics.textAt("TotalTax-includedAmountInChinese"));
    }

    private static EInvoice.Item item(XmlElement item) {
        String where = "EInvoiceData/IssuItemInformation/";
        return new EInvoice.Item(
                item.textAt("ItemName"),
                item.textAt("SpecMod"),
                item.textAt("MeaUnits"),
                item.textAt("Quantity"),
                item.textAt("UnPrice"),
                EInvoiceValues.total(item.textAt("Amount"), where + "Amount"),
                EInvoiceValues.rate(item.textAt("TaxRate"), where + "TaxRate"),
                EInvoiceValues.decimal(item.textAt("ComTaxAm"), where + "ComTaxAm"),
                EInvoiceValues.decimal(item.textAt("TotaltaxIncludedAmount"), where + "TotaltaxIncludedAmount"),
                item.textAt("TaxClassificationCode"));
    }

    private static Party party(XmlElement party, String side) {
        return new Party(
                party.textAt(side + "Name"),
                party.textAt(side + "IdNum"),
                party.textAt(side + "Addr"),
                party.textAt(side + "TelNum"),
                party.textAt(side + "BankName"),
                party.textAt(side + "BankAccNum"));
    }

    private static EInvoice.Supervision supervision(XmlElement info) {
        return new EInvoice.Supervision(
                info.textAt("InvoiceNumber"),
                EInvoiceValues.dateTime(info.textAt("IssueTime"), "TaxSupervisionInfo/IssueTime"),
                info.textAt("TaxBureauCode"),
                info.textAt("TaxBureauName"));
    }

    private static EInvoice.@Nullable Signature signature(Optional<XmlElement> signature) {
        return signature
                .map(element -> new EInvoice.Signature(
                        element.only("Reference")
                                .map(reference -> reference.attributes().getOrDefault("URI", ""))
                                .orElse(""),
                        element.textAt("SignatureAlgorithm"),
                        element.textAt("SignatureTime"),
                        element.textAt("SignatureValue"),
                        element.textAt("KeyInfo", "KeyName")))
                .orElse(null);
    }

    private static XmlElement required(XmlElement parent, String name) {
        return parent.only(name).orElseThrow(() -> EInvoiceFormatException.missing(name));
    }
}
