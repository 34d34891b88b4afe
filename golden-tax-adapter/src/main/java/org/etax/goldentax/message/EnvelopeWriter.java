package org.etax.goldentax.message;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.etax.kernel.BusinessTime;

/** Writes envelopes: the head in the order of the standard, the business message in CDATA. */
public final class EnvelopeWriter {

    static final String NAMESPACE = "http://www.chinatax.gov.cn/spec/";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmssSSS");

    private final CoreCodes codes;

    /** @param codes of the installation */
    public EnvelopeWriter(CoreCodes codes) {
        this.codes = codes;
    }

    /** The whole text, to be sent as UTF-8. */
    public String write(Envelope envelope) {
        ZonedDateTime at = envelope.at().atZone(BusinessTime.ZONE);
        XmlText text = new XmlText()
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<service xmlns=\"" + NAMESPACE + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
                .open("head")
                .value("tran_id", codes.service(envelope.service()).tranId())
                .value("channel_id", codes.channel())
                .value("tran_seq", envelope.sequence().value())
                .value("tran_date", DATE.format(at))
                .value("tran_time", TIME.format(at));
        envelope.expand().forEach((name, value) -> text.open("expand")
                .value("name", name)
                .value("value", value)
                .close("expand"));
        return text.close("head")
                .open("body")
                .cdata(envelope.body())
                .close("body")
                .close("service")
                .toString();
    }
}
