package org.etax.invoice.issuing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.etax.invoice.document.EInvoiceSealer;
import org.etax.invoice.document.FileDigest;
import org.etax.invoice.document.IssueFacts;
import org.etax.invoice.drafting.DraftOutcome;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.invoice.drafting.InvoiceDrafting;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.Party;
import org.etax.invoice.number.InvoiceNumber;
import org.etax.invoice.number.InvoiceNumbers;
import org.etax.invoice.taxpayer.RegisteredNames;
import org.etax.invoice.totals.RunningTotal;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.event.InvoiceIssued;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The part of issuing that needs no transaction: draw, look the buyer up, number, write and seal. */
@Component
public class Preparation {

    private final InvoiceDrafting drafting;
    private final RegisteredNames names;
    private final InvoiceNumbers numbers;
    private final EInvoiceSealer sealer;
    private final JsonMapper json;
    private final Clock clock;

    Preparation(
            InvoiceDrafting drafting,
            RegisteredNames names,
            InvoiceNumbers numbers,
            EInvoiceSealer sealer,
            JsonMapper json,
            Clock clock) {
        this.drafting = drafting;
        this.names = names;
        this.numbers = numbers;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    /** The drawn invoice, or every reason why there is none. */
    public DraftOutcome draw(InvoiceDraft draft, IssuingDay seller) {
        DraftOutcome outcome = drafting.draw(draft, seller.taxpayer().seller(), seller.day());
        return outcome instanceof DraftOutcome.Drawn drawn && misnamesBuyer(drawn.invoice())
                ? new DraftOutcome.Refused(List.of(Finding.of(FindingCode.BUYER_NAME_DIFFERS, "/buyer/name")))
                : outcome;
    }

    /** A special invoice gives its buyer a right, so name and number must be one taxpayer's. */
    private boolean misnamesBuyer(Invoice invoice) {
        Party buyer = invoice.buyer().party();
        return invoice.kind() == InvoiceIssued.Kind.SPECIAL && names.contradict(buyer.name(), buyer.number());
    }

    /** Names the content of a draft, so that a repeat is told from a second use of its serial. */
    public byte[] digest(InvoiceDraft draft) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(draft));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the drawn invoice its number and its sealed file. */
    public PreparedInvoice seal(String serial, byte[] draftDigest, Invoice invoice, IssuingDay seller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // the quota, rates and facts are those of the day that was opened, so the invoice bears that day
        Instant issuedAt = BusinessTime.dateOf(now).equals(seller.day()) ? now : seller.openedAt();
        InvoiceNumber number = numbers.next(seller.series());
        byte[] file = sealer.seal(invoice, new IssueFacts(number, issuedAt));
        return new PreparedInvoice(
                seller.sellerId(),
                Ids.next(),
                serial,
                draftDigest,
                invoice,
                number,
                issuedAt,
                file,
                FileDigest.sm3(file),
                RunningTotal.of(invoice),
                invoice.amount(),
                invoice.tax());
    }
}
