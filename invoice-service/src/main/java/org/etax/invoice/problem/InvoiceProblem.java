package org.etax.invoice.problem;

import org.etax.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** The refusals of invoice-service, one for each cause. */
public enum InvoiceProblem implements ProblemCode {
    /** The draft breaks rules; each is named with its field. */
    INVOICE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The seller's registration has not arrived here. */
    TAXPAYER_UNKNOWN(HttpStatus.CONFLICT),
    /** A natural person, or a taxpayer whose registration status is not normal. */
    MAY_NOT_ISSUE(HttpStatus.CONFLICT),
    /** The serial names an invoice with other content. */
    SERIAL_ALREADY_USED(HttpStatus.CONFLICT),
    /** The month's quota (发票总额度) does not cover it. */
    QUOTA_EXCEEDED(HttpStatus.CONFLICT),
    /** A batch file without a line. */
    BATCH_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A batch file over the limit. */
    BATCH_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** A batch file of too many lines. */
    BATCH_TOO_MANY_LINES(HttpStatus.CONTENT_TOO_LARGE),
    /** The file ended before its announced length. */
    BATCH_INCOMPLETE(HttpStatus.BAD_REQUEST),
    /** No such upload of this taxpayer, or it was abandoned too long ago. */
    UPLOAD_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The client goes on at another place than the file stands at. */
    UPLOAD_OFFSET_WRONG(HttpStatus.CONFLICT),
    /** More bytes than were announced. */
    UPLOAD_OVERRUN(HttpStatus.CONTENT_TOO_LARGE),
    /** It has become a batch, so it cannot be thrown away. */
    UPLOAD_WHOLE(HttpStatus.CONFLICT),
    /** Another version of the tus protocol, or none named. */
    UPLOAD_PROTOCOL(HttpStatus.PRECONDITION_FAILED),
    /** Too many parts of files are on their way. */
    UPLOADS_BUSY(HttpStatus.TOO_MANY_REQUESTS),
    /** Too many files of the taxpayer are not whole. */
    TOO_MANY_UPLOADS(HttpStatus.CONFLICT),
    /** Too many exports of the taxpayer are not written yet. */
    TOO_MANY_EXPORTS(HttpStatus.CONFLICT),
    /** The file is not written yet, or could not be. */
    EXPORT_NOT_READY(HttpStatus.CONFLICT),
    /** The file is no longer kept. */
    EXPORT_EXPIRED(HttpStatus.GONE),
    /** A small-scale taxpayer has no input tax. */
    NO_INPUT_TAX(HttpStatus.CONFLICT),
    /** The return of the period was accepted already. */
    PERIOD_FILED(HttpStatus.CONFLICT),
    /** Some invoices cannot be confirmed; each is named. */
    DEDUCTION_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The return of the period stands on the confirmations; it is to be corrected instead. */
    CONFIRMATION_FILED(HttpStatus.CONFLICT),
    /** Some confirmations cannot be taken back; each invoice is named. */
    WITHDRAWAL_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A PDF is no original. */
    FILE_IS_PDF(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No readable digital invoice. */
    FILE_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Its figures contradict each other; each contradiction is named. */
    FILE_INCONSISTENT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It was issued to somebody else. */
    FILE_OF_OTHER_BUYER(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It says it is of this bureau, whose seal it does not bear. */
    FILE_NOT_GENUINE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The pool has the invoice with other content. */
    FILE_DIFFERS_FROM_POOL(HttpStatus.CONFLICT),
    /** Another file is kept of the same invoice. */
    FILE_KEPT_OTHERWISE(HttpStatus.CONFLICT),
    /** An invoice was checked too often today. */
    TOO_MANY_CHECKS(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    InvoiceProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public boolean passes() {
        return this == UPLOADS_BUSY || ProblemCode.super.passes();
    }
}
