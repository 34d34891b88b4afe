package org.etax.invoice.importing;

import java.time.LocalDate;
import java.util.List;
import org.etax.invoice.document.EInvoice;
import org.etax.invoice.document.EInvoiceFormatException;
import org.etax.invoice.document.EInvoiceVerifier;
import org.etax.invoice.document.InboundCheck;
import org.etax.invoice.document.InvoiceFile;
import org.etax.invoice.document.IssuingBureau;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.invoice.taxpayer.KnownTaxpayer;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Judges a file by what stands in it: readable, consistent, for this buyer, and sealed if it says it is of this bureau. */
@Component
class FileCheck {

    private final EInvoiceVerifier verifier;
    private final IssuingBureau bureau;

    FileCheck(EInvoiceVerifier verifier, IssuingBureau bureau) {
        this.verifier = verifier;
        this.bureau = bureau;
    }

    /**
     * What was read and found.
     *
     * @throws ProblemException FILE_IS_PDF, FILE_UNREADABLE, FILE_INCONSISTENT, FILE_OF_OTHER_BUYER or FILE_NOT_GENUINE
     */
    Judged judge(byte[] content, KnownTaxpayer buyer) {
        if (InvoiceFile.formatOf(content) == InvoiceFile.Format.PDF) {
            throw ProblemException.of(InvoiceProblem.FILE_IS_PDF);
        }
        try {
            InvoiceFile file = InvoiceFile.read(content);
            EInvoice invoice = file.invoice();
            consistent(invoice);
            String number = invoice.supervision().number();
            if (buyer.number().isEmpty() || !invoice.buyer().number().equals(buyer.number())) {
                throw ProblemException.of(InvoiceProblem.FILE_OF_OTHER_BUYER, number);
            }
            EInvoiceVerifier.Verdict verdict = verifier.verify(file.data());
            if (verdict == EInvoiceVerifier.Verdict.FORGED
                    || verdict == EInvoiceVerifier.Verdict.UNKNOWN_SIGNER && claimsThisBureau(invoice)) {
                throw ProblemException.of(InvoiceProblem.FILE_NOT_GENUINE, number, bureau.name());
            }
            boolean sealedHere = verdict == EInvoiceVerifier.Verdict.GENUINE;
            return new Judged(file, sealedHere, invoice.buyer().name().equals(buyer.name()));
        } catch (EInvoiceFormatException e) {
            throw ProblemException.of(InvoiceProblem.FILE_UNREADABLE, List.of(fault(e.finding())));
        }
    }

    private boolean claimsThisBureau(EInvoice invoice) {
        return invoice.supervision().bureauCode().equals(bureau.authority().code())
                || invoice.supervision().bureauName().equals(bureau.name());
    }

    private static void consistent(EInvoice invoice) {
        invoice.kind();
        storable(invoice.seller().name(), "SellerInformation/SellerName", 300);
        storable(invoice.seller().number(), "SellerInformation/SellerIdNum", 20);
        storable(invoice.supervision().bureauName(), "TaxSupervisionInfo/TaxBureauName", 300);
        List<Finding> findings = InboundCheck.check(invoice);
        if (!findings.isEmpty()) {
            throw ProblemException.of(
                    InvoiceProblem.FILE_INCONSISTENT,
                    findings.stream().limit(50).map(FileCheck::fault).toList());
        }
    }

    private static void storable(String text, String where, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            Finding finding = text.isEmpty()
                    ? Finding.of(FindingCode.DOCUMENT_FIELD_MISSING, where)
                    : Finding.of(FindingCode.TEXT_TOO_LONG, where, longest);
            throw ProblemException.of(InvoiceProblem.FILE_UNREADABLE, List.of(fault(finding)));
        }
    }

    private static FieldFault fault(Finding finding) {
        return FieldFault.of(
                finding.pointer(), finding.code().key(), finding.arguments().toArray());
    }

    /**
     * @param file what was read
     * @param sealedHere whether this bureau's seal is on it, unbroken
     * @param nameFits whether the buyer's name is the registered one
     */
    record Judged(InvoiceFile file, boolean sealedHere, boolean nameFits) {

        EInvoice invoice() {
            return file.invoice();
        }

        LocalDate issuedOn() {
            return invoice().requestedAt().toLocalDate();
        }
    }
}
