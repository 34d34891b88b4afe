package org.etax.goldentax.message;

import java.time.LocalDate;
import org.etax.kernel.event.CoreSynchronised.Subject;

/** Writes business messages. */
public final class MessageWriter {

    private static final String NAMESPACE = "http://www.chinatax.gov.cn/dataspec/";

    private final CoreCodes codes;
    private final DeliveryFields deliveries;
    private final ReturnFields returns;

    /** @param codes of the installation */
    public MessageWriter(CoreCodes codes) {
        this.codes = codes;
        this.deliveries = new DeliveryFields(codes);
        this.returns = new ReturnFields(codes);
    }

    /** The service that a message is for. */
    public CoreService serviceOf(CoreMessage message) {
        return switch (message) {
            case CoreMessage.Registration ignored -> CoreService.SAVE_REGISTRATION;
            case CoreMessage.InvoiceSummary ignored -> CoreService.SAVE_INVOICE_SUMMARY;
            case CoreMessage.Return filed -> codes.form(filed.form()).service();
            case CoreMessage.Payment ignored -> CoreService.SAVE_PAYMENT;
            case CoreMessage.ObjectQuery query -> CoreService.queryOf(query.subject());
            case CoreMessage.KeyQuery query -> CoreService.queryOf(query.subject());
            case CoreMessage.TotalsQuery ignored -> CoreService.RECONCILE;
            case CoreMessage.DetailsQuery ignored -> CoreService.RECONCILE_DETAILS;
            case CoreMessage.OpeningQuery ignored -> CoreService.OPENING_LOAD;
        };
    }

    /**
     * The text that goes into the envelope.
     *
     * @throws IllegalArgumentException when a word has no code in the core, or a text cannot be carried by XML
     */
    public String write(CoreMessage message) {
        CoreCodes.ServiceName service = codes.service(serviceOf(message));
        XmlText text = new XmlText()
                .append("<taxML xmlns=\"" + NAMESPACE + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                .append(" xsi:type=\"" + XmlText.escaped(service.messageType()) + "Request\" bbh=\"V1.0\"")
                .append(" xmlbh=\"" + XmlText.escaped(service.messageType()) + "\"")
                .append(" xmlmc=\"" + XmlText.escaped(service.name()) + "\">");
        fields(message, text);
        return text.close("taxML").toString();
    }

    private void fields(CoreMessage message, XmlText text) {
        switch (message) {
            case CoreMessage.Registration registration -> deliveries.registration(registration, text);
            case CoreMessage.InvoiceSummary summary -> deliveries.invoiceSummary(summary, text);
            case CoreMessage.Return filed -> returns.write(filed, text);
            case CoreMessage.Payment payment -> deliveries.payment(payment, text);
            case CoreMessage.ObjectQuery query ->
                text.value("ywid", query.objectId().toString());
            case CoreMessage.KeyQuery query -> text.value("ywj", query.key());
            case CoreMessage.TotalsQuery query -> day(query.subject(), query.day(), text);
            case CoreMessage.DetailsQuery query -> {
                day(query.subject(), query.day(), text);
                if (query.after() != null) {
                    text.value("ywidq", query.after().toString());
                }
                text.value("tshs", Integer.toString(query.limit()));
            }
            case CoreMessage.OpeningQuery query -> {
                if (query.after() != null) {
                    text.value("djxhq", query.after());
                }
                text.value("tshs", Integer.toString(query.limit()));
            }
        }
    }

    private void day(Subject subject, LocalDate day, XmlText text) {
        text.value("ywlyDm", codes.code("domain", subject.name())).value("ywrq", day.toString());
    }
}
