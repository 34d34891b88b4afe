package org.etax.simulators.goldentax.wire;

/**
 * The technical message (技术报文) that came in.
 *
 * @param tranId which service is meant
 * @param channelId who calls
 * @param tranSeq the caller's unique number of this message, 32 hexadecimal characters
 * @param body the business message (业务报文)
 */
public record Envelope(String tranId, String channelId, String tranSeq, String body) {

    private static final String NAMESPACE = "http://www.chinatax.gov.cn/spec/";

    /** @throws MalformedXmlException when it is no such message */
    public static Envelope read(SecureXml xml, String text) throws MalformedXmlException {
        XmlElement service = xml.read(text);
        if (!service.name().equals("service") || !service.namespace().equals(NAMESPACE)) {
            throw new MalformedXmlException("not a service message");
        }
        XmlElement head = service.child("head").orElseThrow(() -> new MalformedXmlException("no head"));
        Envelope envelope = new Envelope(
                part(head, "tran_id", "[A-Za-z0-9.]{1,64}"),
                part(head, "channel_id", "[A-Za-z0-9._-]{1,64}"),
                part(head, "tran_seq", "[0-9a-fA-F]{32}"),
                service.text("body").orElseThrow(() -> new MalformedXmlException("no body")));
        part(head, "tran_date", "\\d{8}");
        part(head, "tran_time", "\\d{9}");
        return envelope;
    }

    private static String part(XmlElement head, String name, String form) throws MalformedXmlException {
        return head.text(name)
                .filter(text -> text.matches(form))
                .orElseThrow(() -> new MalformedXmlException("the head's " + name + " is missing or wrong"));
    }
}
