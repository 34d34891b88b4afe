package org.etax.goldentax.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxPaid;

/** Fields of registrations, invoice summaries and payments. */
final class DeliveryFields {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CoreCodes codes;

    DeliveryFields(CoreCodes codes) {
        this.codes = codes;
    }

    static void object(CoreMessage.ObjectVersion object, XmlText text) {
        text.value("ywid", object.id().toString())
                .value("ywbb", Long.toString(object.version()))
                .value("ywrq", object.businessDay().toString());
    }

    void registration(CoreMessage.Registration registration, XmlText text) {
        object(registration.object(), text);
        text.value("shxydm", registration.creditCode())
                .value("nsrmc", registration.name())
                .value("nsrlbDm", codes.code("kind", registration.kind()))
                .value("ybnsrbz", registration.general() ? "Y" : "N")
                .value("nsrztDm", codes.code("status", registration.status()))
                .value("zgswjgDm", registration.authority().code())
                .value("xzqhszDm", registration.region().code());
        if (registration.industry() != null) {
            text.value("hyDm", registration.industry());
        }
        text.value("djrq", registration.registeredOn().toString()).open("rdGrid");
        registration.determinations().forEach(determination -> determination(determination, text));
        text.close("rdGrid");
    }

    private void determination(TaxDetermination determination, XmlText text) {
        text.open("rdGridlb")
                .value("zsxmDm", determination.tax())
                .value("yzpzzlDm", codes.code("form", determination.form()))
                .value(
                        "nsqxDm",
                        codes.code("frequency", determination.frequency().name()))
                .value("yxqq", determination.effectiveFrom().toString());
        if (determination.effectiveTo() != null) {
            text.value("yxqz", determination.effectiveTo().toString());
        }
        text.close("rdGridlb");
    }

    void invoiceSummary(CoreMessage.InvoiceSummary summary, XmlText text) {
        object(summary.object(), text);
        text.value("djxh", summary.djxh())
                .value("fxbz", codes.code("side", summary.side().name()))
                .value("skssqq", summary.month().atDay(1).toString())
                .value("skssqz", summary.month().atEndOfMonth().toString())
                .value("hjje", summary.amount().toString())
                .value("hjse", summary.tax().toString())
                .open("fphzGrid");
        summary.totals().forEach(total -> text.open("fphzGridlb")
                .value("fppzDm", codes.code("invoiceKind", total.kind().name()))
                .value("hwfwbz", codes.code("supplyCategory", total.category().name()))
                .value("zsfsDm", codes.code("supplyTreatment", total.treatment().name()))
                .value("sl1", total.rate().toPlainString())
                .value("fpfs", Long.toString(total.count()))
                .value("je", total.amount().toString())
                .value("se", total.tax().toString())
                .close("fphzGridlb"));
        text.close("fphzGrid").open("hmGrid");
        summary.ranges().forEach(range -> text.open("hmGridlb")
                .value("qshm", range.first())
                .value("zzhm", range.last())
                .value("fs", Integer.toString(range.count()))
                .close("hmGridlb"));
        text.close("hmGrid");
    }

    void payment(CoreMessage.Payment payment, XmlText text) {
        object(payment.object(), text);
        text.value("djxh", payment.djxh());
        text.value("dzsphm", payment.taxTicketNumber())
                .value("jkfsrq", SECOND.format(LocalDateTime.ofInstant(payment.paidAt(), BusinessTime.ZONE)))
                .value("hjje", payment.amount().toString())
                .open("jkmxGrid");
        payment.parts().forEach(part -> paidPart(part, text));
        text.close("jkmxGrid");
    }

    private static void paidPart(TaxPaid.Part part, XmlText text) {
        text.open("jkmxGridlb");
        if (part.returnId() != null) {
            text.value("sbywid", part.returnId().toString());
        }
        text.value("zsxmDm", part.tax())
                .value("skssqq", part.period().start().toString())
                .value("skssqz", part.period().end().toString())
                .value("sjje", part.principal().toString())
                .value("znj", part.surcharge().toString())
                .close("jkmxGridlb");
    }
}
