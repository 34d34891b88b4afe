package org.etax.simulators.goldentax;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.etax.kernel.BusinessTime;
import org.etax.simulators.clock.SimulatedClock;
import org.etax.simulators.goldentax.wire.Envelope;
import org.etax.simulators.goldentax.wire.XmlText;
import org.springframework.stereotype.Component;

/** Writes the envelope of an answer. */
@Component
class ReplyWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmssSSS");

    private final SimulatedClock clock;

    ReplyWriter(SimulatedClock clock) {
        this.clock = clock;
    }

    String accepted(Envelope envelope, CoreService service, String fields) {
        return envelope(envelope, "0", "0", "处理成功", "", business(service, fields));
    }

    String rejected(Envelope envelope, CoreRejection.Reason reason, String detail) {
        return envelope(envelope, reason.code(), reason.code(), reason.message(), detail, "");
    }

    private String envelope(
            Envelope request, String returnCode, String code, String message, String reason, String body) {
        ZonedDateTime now = clock.instant().atZone(BusinessTime.ZONE);
        return new XmlText()
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append("<service xmlns=\"http://www.chinatax.gov.cn/spec/\">")
                .open("head")
                .value("tran_id", request.tranId())
                .value("channel_id", request.channelId())
                .value("tran_seq", request.tranSeq())
                .value("tran_date", DATE.format(now))
                .value("tran_time", TIME.format(now))
                .value("rtn_code", returnCode)
                .open("rtn_msg")
                .value("Code", code)
                .value("Message", message)
                .value("Reason", reason)
                .close("rtn_msg")
                .close("head")
                .open("body")
                .cdata(body)
                .close("body")
                .close("service")
                .toString();
    }

    private static String business(CoreService service, String fields) {
        return "<taxML xmlns=\"http://www.chinatax.gov.cn/dataspec/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\""
                + service.messageType() + "Response\" bbh=\"V1.0\">" + fields + "</taxML>";
    }
}
