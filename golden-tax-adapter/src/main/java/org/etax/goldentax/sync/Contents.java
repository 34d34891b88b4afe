package org.etax.goldentax.sync;

import java.util.List;
import org.etax.goldentax.message.CoreMessage;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.kernel.event.TaxPaid;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of an object until the core has it, and the message made of it. The same content gives the same text, or the
 * core would refuse a repeat.
 */
@Component
class Contents {

    private final JsonMapper json;

    Contents(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String keep(EventContract event) {
        return json.writeValueAsString(event);
    }

    String keep(CoreMessage.Registration registration) {
        return json.writeValueAsString(registration);
    }

    /** Facts that were kept. */
    TaxpayerFactsChanged facts(String content) {
        return json.readValue(content, TaxpayerFactsChanged.class);
    }

    /**
     * The message.
     *
     * @throws IllegalStateException when it needs a djxh and there is none
     */
    CoreMessage.Delivery message(Delivery delivery) {
        CoreMessage.ObjectVersion object =
                new CoreMessage.ObjectVersion(delivery.objectId(), delivery.version(), delivery.businessDay());
        String content = delivery.content();
        return switch (delivery.subject()) {
            case REGISTRATION -> json.readValue(content, CoreMessage.Registration.class);
            case INVOICE_SUMMARY ->
                summary(json.readValue(content, InvoiceTotalsChanged.class), object, djxh(delivery));
            case RETURN -> filed(json.readValue(content, ReturnAccepted.class), object, djxh(delivery));
            case PAYMENT -> paid(json.readValue(content, TaxPaid.class), object, djxh(delivery));
        };
    }

    static CoreMessage.InvoiceSummary summary(
            InvoiceTotalsChanged event, CoreMessage.ObjectVersion object, String djxh) {
        List<CoreMessage.NumberRange> ranges = event.firstNumber() == null || event.lastNumber() == null
                ? List.of()
                : List.of(new CoreMessage.NumberRange(
                        event.firstNumber(), event.lastNumber(), Math.toIntExact(event.invoices())));
        return new CoreMessage.InvoiceSummary(object, djxh, event.side(), event.month(), event.totals(), ranges);
    }

    static CoreMessage.Return filed(ReturnAccepted event, CoreMessage.ObjectVersion object, String djxh) {
        return new CoreMessage.Return(
                object,
                djxh,
                event.form(),
                event.period(),
                BusinessTime.dateOf(event.receivedAt()),
                event.receiptNumber(),
                event.cells(),
                event.liabilities());
    }

    static CoreMessage.Payment paid(TaxPaid event, CoreMessage.ObjectVersion object, String djxh) {
        return new CoreMessage.Payment(object, djxh, event.taxTicketNumber(), event.paidAt(), event.parts());
    }

    private static String djxh(Delivery delivery) {
        String djxh = delivery.djxh();
        if (djxh == null) {
            throw new IllegalStateException("the core has not numbered this taxpayer yet");
        }
        return djxh;
    }
}
