package org.etax.declaration.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A return as a client submits it.
 *
 * @param form code of the form
 * @param period tax period
 * @param basis of the prefill that the taxpayer saw (its ETag without quotes)
 * @param edits the taxpayer's own figures by cell, decimal texts
 * @param reasons why, by cell
 * @param confirmedFindings codes of the warnings that the taxpayer has read and confirms
 * @param supersedes the version that this one corrects; null for a first return
 * @param correctionReason why it is corrected; only beside {@code supersedes}
 */
record Submission(
        String form,
        String period,
        String basis,
        Map<String, String> edits,
        Map<String, String> reasons,
        List<String> confirmedFindings,
        @Nullable UUID supersedes,
        @Nullable String correctionReason) {

    private static final int MOST_FINDINGS = 100;
    private static final int LONGEST_REASON = 200;

    Submission {
        edits = edits == null ? Map.of() : edits;
        reasons = reasons == null ? Map.of() : reasons;
        confirmedFindings = confirmedFindings == null ? List.of() : confirmedFindings;
        List<FieldFault> missing = Stream.of(
                        missing("/form", form), missing("/period", period), missing("/basis", basis))
                .flatMap(Optional::stream)
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, missing);
        }
        if (confirmedFindings.size() > MOST_FINDINGS
                || confirmedFindings.stream().anyMatch(code -> code == null || !code.matches("\\w{1,60}"))) {
            throw ProblemException.field("/confirmedFindings", "malformed");
        }
        if (correctionReason != null && (supersedes == null || correctionReason.length() > LONGEST_REASON)) {
            throw ProblemException.field(
                    "/correctionReason", supersedes == null ? "reason-without-correction" : "size");
        }
    }

    private static Optional<FieldFault> missing(String pointer, @Nullable String value) {
        return value == null ? Optional.of(FieldFault.of(pointer, "missing")) : Optional.empty();
    }

    ReturnKey key() {
        return ReturnKey.parse(form, period);
    }
}
