package org.etax.goldentax.message;

import org.w3c.dom.Element;

/** Reads the envelope of an answer and checks that it answers what was asked. */
public final class EnvelopeReader {

    private final CoreCodes codes;
    private final SecureXml xml = new SecureXml();

    /** @param codes of the installation */
    public EnvelopeReader(CoreCodes codes) {
        this.codes = codes;
    }

    /**
     * What the core said.
     *
     * @param text the whole answer
     * @param sequence the number of the message that it must answer
     * @throws UnreadableReplyException when it is no answer of the core, or answers another message
     */
    public CoreReply read(String text, TransactionSequence sequence) throws UnreadableReplyException {
        Element root = xml.read(text);
        if (!"service".equals(root.getLocalName()) || !EnvelopeWriter.NAMESPACE.equals(root.getNamespaceURI())) {
            throw new UnreadableReplyException("the answer is no service message");
        }
        Fields service = new Fields(root);
        Fields head = service.child("head").orElseThrow(() -> new UnreadableReplyException("the answer has no head"));
        if (!head.text("tran_seq").equals(sequence.value())) {
            throw new UnreadableReplyException("the answer belongs to another message");
        }
        String code = head.text("rtn_code");
        if (codes.successCodes().contains(code)) {
            return new CoreReply.Accepted(service.text("body"));
        }
        Fields message = head.child("rtn_msg").orElse(head);
        return new CoreReply.Refused(
                code,
                message.optional("Message").orElse(""),
                message.optional("Reason").orElse(""));
    }
}
