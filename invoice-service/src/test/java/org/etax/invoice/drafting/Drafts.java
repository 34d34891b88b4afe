package org.etax.invoice.drafting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.etax.invoice.classification.ClassificationTable;
import org.etax.invoice.classification.RateBook;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.Party;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.kernel.event.InvoiceIssued;

/** Drafts and sellers to test with. */
public final class Drafts {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    public static final String SOFTWARE = "3040201010000000000";
    public static final String CEMENT = "1080101020000000000";
    public static final String EGGS = "1010303020100000000";
    public static final String PREPAID_CARD = "6010000000000000000";
    public static final String SELLER_NUMBER =
            UnifiedSocialCreditCode.complete("91330106MA2CFLDG").value();
    public static final String BUYER_NUMBER =
            UnifiedSocialCreditCode.complete("91330106MA2CFLDH").value();

    private static final InvoiceDrafting DRAFTING =
            new InvoiceDrafting(ClassificationTable.bundled(), RateBook.bundled(), Set.of(InvoiceIssued.Kind.SPECIAL));

    private Drafts() {}

    public static IssuingSeller seller(VatStatus status) {
        return new IssuingSeller(Party.of("杭州示例科技有限公司", SELLER_NUMBER), status);
    }

    public static DraftBuyer company() {
        return new DraftBuyer("宁波示例贸易有限公司", BUYER_NUMBER, false, null, null, null, null, null);
    }

    public static DraftBuyer itself() {
        Party party = seller(VatStatus.GENERAL).party();
        return new DraftBuyer(party.name(), party.number(), false, null, null, null, null, null);
    }

    public static DraftBuyer consumer() {
        return new DraftBuyer("个人", null, true, null, null, null, null, null);
    }

    public static DraftLine line(String code, String amount, String rate) {
        return new DraftLine(code, "货物", null, null, null, null, amount, null, null, rate, null);
    }

    public static DraftLine untaxed(String code, String amount, String treatment) {
        return new DraftLine(code, "货物", null, null, null, null, amount, null, treatment, null, null);
    }

    public static DraftLine measured(String quantity, String price, String amount) {
        return new DraftLine(SOFTWARE, "服务", "A型", "次", quantity, price, amount, null, null, "0.06", null);
    }

    public static DraftLine discounted(String amount, String discount) {
        return new DraftLine(SOFTWARE, "服务", null, null, null, null, amount, discount, null, "0.06", null);
    }

    public static InvoiceDraft draft(String kind, boolean taxIncluded, DraftBuyer buyer, DraftLine... lines) {
        return new InvoiceDraft("S-1", kind, taxIncluded, buyer, Arrays.asList(lines), null, "张三");
    }

    public static InvoiceDraft special(DraftLine... lines) {
        return draft("SPECIAL", false, company(), lines);
    }

    public static DraftOutcome outcome(InvoiceDraft draft, VatStatus status) {
        return DRAFTING.draw(draft, seller(status), DAY);
    }

    public static Invoice drawn(InvoiceDraft draft) {
        return drawn(draft, VatStatus.GENERAL);
    }

    public static Invoice drawn(InvoiceDraft draft, VatStatus status) {
        return switch (outcome(draft, status)) {
            case DraftOutcome.Drawn drawn -> drawn.invoice();
            case DraftOutcome.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}
