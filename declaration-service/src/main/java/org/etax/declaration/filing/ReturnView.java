package org.etax.declaration.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.declaration.certificate.VerificationCode;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An accepted version of a return.
 *
 * @param returnId of the version
 * @param version 1 for the first, higher for corrections
 * @param supersedes the version it corrects
 * @param supersededBy the version that corrects it; then its figures no longer count
 * @param correctionReason why it was corrected, in the taxpayer's words
 * @param form code of the form
 * @param period tax period
 * @param receipt what the receipt says
 * @param dueOn last day to file and pay
 * @param liabilities what became due
 * @param total of the liabilities
 * @param coreState {@code PENDING}, {@code ACKNOWLEDGED} or {@code REJECTED} by the legacy core
 * @param coreNumber the core's number, once acknowledged
 * @param coreReason the core's words when it rejected
 * @param cells those that are not 0; only where one return is asked for
 * @param edits the taxpayer's own figures; only where one return is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnView(
        UUID returnId,
        int version,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        @Nullable String correctionReason,
        String form,
        String period,
        ReceiptView receipt,
        LocalDate dueOn,
        List<LiabilityView> liabilities,
        Money total,
        String coreState,
        @Nullable String coreNumber,
        @Nullable String coreReason,
        @Nullable Map<String, String> cells,
        @Nullable Map<String, String> edits) {

    static ReturnView of(AcceptedReturn accepted) {
        return new ReturnView(
                accepted.id(),
                accepted.version(),
                accepted.supersedes(),
                null,
                accepted.submission().correctionReason(),
                accepted.prepared().key().form(),
                accepted.prepared().key().period().toString(),
                accepted.receipt(),
                accepted.prepared().deadline().day(),
                LiabilityView.of(accepted.liabilities()),
                accepted.total(),
                "PENDING",
                null,
                null,
                null,
                null);
    }

    ReturnView with(@Nullable VerificationCode code) {
        return new ReturnView(
                returnId,
                version,
                supersedes,
                supersededBy,
                correctionReason,
                form,
                period,
                new ReceiptView(receipt.number(), code, receipt.receivedAt(), receipt.timely()),
                dueOn,
                liabilities,
                total,
                coreState,
                coreNumber,
                coreReason,
                cells,
                edits);
    }
}
