package org.etax.invoice.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.etax.invoice.classification.ClassificationTable;
import org.etax.invoice.classification.RateBook;
import org.etax.invoice.face.Buyer;
import org.etax.invoice.face.FindingCode;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.InvoiceLine;
import org.etax.invoice.face.SpecialBusiness;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/** Draws an invoice from a draft: takes every field, computes every amount, runs every rule. Holds no state. */
public final class InvoiceDrafting {

    /** Most lines of a draft (the platform's own clients take as many). */
    public static final int MOST_LINES = 2_000;

    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private static final List<InvoiceRule> RULES =
            List.of(InvoiceRule.TOTAL_IS_POSITIVE, InvoiceRule.SPECIAL_INVOICE_BEARS_TAX);

    private final LineDrafting lines;
    private final Set<InvoiceIssued.Kind> refusedToSelf;

    /** @param refusedToSelf kinds that a seller may not issue to itself */
    public InvoiceDrafting(ClassificationTable classifications, RateBook rates, Set<InvoiceIssued.Kind> refusedToSelf) {
        this.lines = new LineDrafting(classifications, rates);
        this.refusedToSelf = Set.copyOf(refusedToSelf);
    }

    /**
     * The invoice, or every reason why not.
     *
     * @param draft what the client sent
     * @param seller the seller that day
     * @param day business date of issue
     */
    public DraftOutcome draw(InvoiceDraft draft, IssuingSeller seller, LocalDate day) {
        Findings findings = new Findings();
        DraftText text = new DraftText(findings);
        String serial = serial(draft.serial(), findings);
        InvoiceIssued.Kind kind = Choice.of(InvoiceIssued.Kind.class, draft.kind(), "/kind", findings);
        Buyer buyer = BuyerDrafting.draw(draft.buyer(), kind, findings);
        String remark = text.lines(draft.remark(), "/remark", 450);
        String drawer = text.required(draft.drawer(), "/drawer", 300);
        List<InvoiceLine> drawn = drawLines(draft, seller, day, findings);
        if (kind == null || findings.isRefused()) {
            return new DraftOutcome.Refused(findings.refusals());
        }
        Invoice invoice = new Invoice(
                kind, new SpecialBusiness.Plain(), seller.party(), seller.status(), buyer, drawn, remark, drawer);
        RULES.forEach(rule -> rule.check(invoice, findings));
        if (refusedToSelf.contains(kind)
                && buyer.party().number().equals(seller.party().number())) {
            findings.refuse(FindingCode.BUYER_IS_SELLER, "/buyer/number");
        }
        return findings.isRefused()
                ? new DraftOutcome.Refused(findings.refusals())
                : new DraftOutcome.Drawn(serial, invoice, findings.notes());
    }

    private List<InvoiceLine> drawLines(InvoiceDraft draft, IssuingSeller seller, LocalDate day, Findings findings) {
        List<@Nullable DraftLine> drafts = draft.lines();
        if (drafts == null || drafts.isEmpty()) {
            findings.refuse(FindingCode.FIELD_REQUIRED, "/lines");
            return List.of();
        }
        if (drafts.size() > MOST_LINES) {
            findings.refuse(FindingCode.LINES_TOO_MANY, "/lines", MOST_LINES);
            return List.of();
        }
        EntryBasis basis = Boolean.TRUE.equals(draft.taxIncluded()) ? EntryBasis.WITH_TAX : EntryBasis.WITHOUT_TAX;
        List<InvoiceLine> drawn = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            DraftLine line = drafts.get(i);
            if (line == null) {
                findings.refuse(FindingCode.FIELD_REQUIRED, "/lines/" + i);
            } else {
                drawn.addAll(lines.draw(line, "/lines/" + i, basis, seller.status(), day, findings));
            }
        }
        return drawn;
    }

    private static String serial(@Nullable String serial, Findings findings) {
        if (serial == null) {
            findings.refuse(FindingCode.FIELD_REQUIRED, "/serial");
            return "";
        }
        if (!SERIAL.matcher(serial).matches()) {
            findings.refuse(FindingCode.SERIAL_MALFORMED, "/serial");
        }
        return serial;
    }
}
