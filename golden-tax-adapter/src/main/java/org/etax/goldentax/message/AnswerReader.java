package org.etax.goldentax.message;

import java.util.ArrayList;
import java.util.List;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.w3c.dom.Element;

/** Reads the business messages of accepted answers. */
public final class AnswerReader {

    private final CoreCodes codes;
    private final OpeningReader openings;
    private final SecureXml xml = new SecureXml();

    /** @param codes of the installation */
    public AnswerReader(CoreCodes codes) {
        this.codes = codes;
        this.openings = new OpeningReader(codes);
    }

    /**
     * What the answer to a service says.
     *
     * @throws UnreadableReplyException when it is no answer of that service or lacks a field
     */
    public Answer read(CoreService service, String body) throws UnreadableReplyException {
        Element root = xml.read(body);
        String type = codes.service(service).messageType() + "Response";
        if (!type.equals(root.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type"))) {
            throw new UnreadableReplyException("the answer is no " + type);
        }
        Fields fields = new Fields(root);
        return switch (service) {
            case SAVE_REGISTRATION -> saved(fields, "djxh");
            case SAVE_INVOICE_SUMMARY, SAVE_GENERAL_RETURN, SAVE_SMALL_RETURN, SAVE_PAYMENT -> saved(fields, "pzxh");
            case QUERY_REGISTRATION, QUERY_INVOICE_SUMMARY, QUERY_RETURN, QUERY_PAYMENT -> found(fields);
            case RECONCILE -> totals(fields);
            case RECONCILE_DETAILS -> objects(fields);
            case OPENING_LOAD -> openings(fields);
        };
    }

    private static Answer saved(Fields fields, String numberField) throws UnreadableReplyException {
        return new Answer.Saved(fields.id("ywid"), fields.number("ywbb"), fields.text(numberField));
    }

    private static Answer found(Fields fields) throws UnreadableReplyException {
        if (!fields.flag("czbz")) {
            return new Answer.Missing();
        }
        return new Answer.Found(
                fields.id("ywid"),
                fields.number("ywbb"),
                fields.date("ywrq"),
                fields.amount("je"),
                fields.text("bwzy"),
                fields.text("pzxh"));
    }

    private Answer totals(Fields fields) throws UnreadableReplyException {
        return new Answer.DayTotals(
                subject(fields),
                fields.date("ywrq"),
                new ReconciliationTotals(fields.number("jls"), fields.amount("jehj"), fields.text("hzzy")));
    }

    private Subject subject(Fields fields) throws UnreadableReplyException {
        try {
            return Subject.valueOf(codes.word("domain", fields.text("ywlyDm")));
        } catch (IllegalArgumentException e) {
            throw new UnreadableReplyException("the answer's field ywlyDm is wrong");
        }
    }

    private static Answer objects(Fields fields) throws UnreadableReplyException {
        List<ReconciledObject> objects = new ArrayList<>();
        for (Fields row : fields.rows("mxGrid")) {
            objects.add(new ReconciledObject(row.id("ywid"), row.number("ywbb"), row.amount("je")));
        }
        return new Answer.DayObjects(objects, fields.flag("sfyxy"));
    }

    private Answer openings(Fields fields) throws UnreadableReplyException {
        List<OpeningTaxpayer> taxpayers = new ArrayList<>();
        for (Fields row : fields.rows("nsrGrid")) {
            taxpayers.add(openings.read(row));
        }
        return new Answer.OpeningPage(taxpayers, fields.flag("sfyxy"));
    }
}
