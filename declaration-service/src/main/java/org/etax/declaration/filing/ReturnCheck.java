package org.etax.declaration.filing;

import java.time.LocalDate;
import java.util.List;
import org.etax.declaration.rules.Evaluation;
import org.etax.declaration.rules.Finding;
import org.etax.declaration.rules.Severity;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;

/** Decides whether a return may be accepted. */
final class ReturnCheck {

    private ReturnCheck() {}

    /** @throws ProblemException when the period runs on, the return was filed, or the prefill is not what was shown */
    static void beforeEvaluation(PreparedReturn prepared, Submission submission, LocalDate receivedOn) {
        if (!receivedOn.isAfter(prepared.key().period().end())) {
            throw ProblemException.of(
                    FilingProblem.PERIOD_NOT_ENDED,
                    prepared.key().period().end().toString());
        }
        if (prepared.sources().filedInCore()) {
            throw ProblemException.of(
                    FilingProblem.FILED_IN_CORE, prepared.key().period().toString());
        }
        chain(prepared.sources(), submission);
        if (!prepared.basis().equals(submission.basis())) {
            throw ProblemException.of(FilingProblem.PREFILL_OUTDATED).with("currentBasis", prepared.basis());
        }
    }

    /** @throws ProblemException with the findings that stop the return */
    static void afterEvaluation(Evaluation evaluation, Submission submission) {
        List<Finding> errors = of(evaluation, Severity.ERROR);
        if (!errors.isEmpty()) {
            throw ProblemException.of(FilingProblem.RETURN_HAS_ERRORS, faults(errors));
        }
        List<Finding> unconfirmed = of(evaluation, Severity.WARNING).stream()
                .filter(warning -> !submission.confirmedFindings().contains(warning.code()))
                .toList();
        if (!unconfirmed.isEmpty()) {
            throw ProblemException.of(FilingProblem.FINDINGS_UNCONFIRMED, faults(unconfirmed));
        }
    }

    /** The answer to whoever comes second: it names the version that stands. */
    static ProblemException alreadyFiled(LatestVersion standing, boolean correction) {
        return ProblemException.of(
                        correction ? FilingProblem.CORRECTION_OUTDATED : FilingProblem.ALREADY_FILED,
                        standing.receiptNumber())
                .with("originalId", standing.id().toString())
                .with("originalVersion", standing.version())
                .with("originalReceiptNumber", standing.receiptNumber())
                .with("originalSubmittedAt", standing.receivedAt().toString());
    }

    private static void chain(ReturnSources sources, Submission submission) {
        LatestVersion latest = sources.latest();
        if (latest == null) {
            if (submission.supersedes() != null) {
                throw ProblemException.field("/supersedes", "unknown-return");
            }
        } else if (!latest.id().equals(submission.supersedes())) {
            throw alreadyFiled(latest, submission.supersedes() != null);
        } else if (!latest.standsOn(sources.inputDigest())) {
            throw ProblemException.of(FilingProblem.DEDUCTIONS_UNSETTLED);
        }
    }

    private static List<Finding> of(Evaluation evaluation, Severity severity) {
        return evaluation.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static List<FieldFault> faults(List<Finding> findings) {
        return findings.stream()
                .limit(50)
                .map(finding -> FieldFault.worded(
                        finding.pointer(),
                        finding.code(),
                        finding.message().zh(),
                        finding.message().en()))
                .toList();
    }
}
