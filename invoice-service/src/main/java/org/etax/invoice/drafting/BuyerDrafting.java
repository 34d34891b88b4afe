package org.etax.invoice.drafting;

import java.util.regex.Pattern;
import org.etax.invoice.face.Buyer;
import org.etax.invoice.face.FindingCode;
import org.etax.invoice.face.Party;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/** Takes the buyer off a draft. A special invoice is for a taxpayer with a number, never for a consumer (VAT rules on 专用发票). */
final class BuyerDrafting {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{15,20}");

    private BuyerDrafting() {}

    static Buyer draw(@Nullable DraftBuyer buyer, InvoiceIssued.@Nullable Kind kind, Findings findings) {
        if (buyer == null) {
            findings.refuse(FindingCode.FIELD_REQUIRED, "/buyer");
            return new Buyer(Party.of("", ""), false, "");
        }
        DraftText text = new DraftText(findings);
        boolean naturalPerson = Boolean.TRUE.equals(buyer.naturalPerson());
        Party party = new Party(
                text.required(buyer.name(), "/buyer/name", 300),
                text.optional(buyer.number(), "/buyer/number", 20),
                text.optional(buyer.address(), "/buyer/address", 300),
                text.optional(buyer.telephone(), "/buyer/telephone", 60),
                text.optional(buyer.bankName(), "/buyer/bankName", 120),
                text.optional(buyer.bankAccount(), "/buyer/bankAccount", 50));
        checkNumber(party.number(), naturalPerson, findings);
        if (kind == InvoiceIssued.Kind.SPECIAL) {
            checkSpecial(party.number(), naturalPerson, findings);
        }
        return new Buyer(party, naturalPerson, text.optional(buyer.handler(), "/buyer/handler", 150));
    }

    private static void checkSpecial(String number, boolean naturalPerson, Findings findings) {
        if (naturalPerson) {
            findings.refuse(FindingCode.BUYER_IS_CONSUMER, "/buyer/naturalPerson");
        } else if (number.isEmpty()) {
            findings.refuse(FindingCode.BUYER_NUMBER_REQUIRED, "/buyer/number");
        }
    }

    private static void checkNumber(String number, boolean naturalPerson, Findings findings) {
        if (number.isEmpty()) {
            return;
        }
        if (naturalPerson) {
            findings.refuse(FindingCode.CONSUMER_NUMBER_NOT_TAKEN, "/buyer/number");
        } else if (!NUMBER.matcher(number).matches()
                || number.length() == 18 && number.startsWith("9") && UnifiedSocialCreditCode.flawOf(number) != null) {
            findings.refuse(FindingCode.BUYER_NUMBER_MALFORMED, "/buyer/number");
        }
    }
}
