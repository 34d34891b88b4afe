package org.etax.invoice.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.invoice.document.InvoiceFile;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/**
 * An invoice file that was brought and kept. Structure, arithmetic and the buyer's number were found in order, or it would not
 * be here.
 *
 * @param id of the kept file
 * @param number the invoice's 20 digits
 * @param fileName as it came
 * @param format of the kept bytes
 * @param kind special or ordinary
 * @param red whether it is a red-letter invoice (红字)
 * @param sellerNumber the seller's number
 * @param sellerName the seller's name
 * @param amount sum without tax
 * @param tax sum of tax
 * @param issuedOn business date of issue
 * @param bureauName the bureau that it says issued it
 * @param standing what it is worth
 * @param nameFits whether the buyer's name is the registered one
 * @param receivedId the same invoice in the pool, null while it is not there
 * @param importedAt when it was brought
 */
record ImportedFile(
        UUID id,
        String number,
        String fileName,
        InvoiceFile.Format format,
        InvoiceIssued.Kind kind,
        boolean red,
        String sellerNumber,
        String sellerName,
        Money amount,
        Money tax,
        LocalDate issuedOn,
        String bureauName,
        Standing standing,
        boolean nameFits,
        @Nullable UUID receivedId,
        Instant importedAt) {

    /** What a file is worth. */
    enum Standing {
        /** The invoice is in the pool; this is its original. */
        MATCHED,
        /** Sealed by this bureau; the pool does not have it yet. */
        GENUINE,
        /** Of another bureau, whose seal cannot be checked here: kept as a record, no right to deduct. */
        UNVERIFIED
    }
}
