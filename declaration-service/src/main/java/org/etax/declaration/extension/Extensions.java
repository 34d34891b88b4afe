package org.etax.declaration.extension;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposing, deciding and withdrawing. Each act is one statement that changes the row only when it may. */
@Component
class Extensions {

    private final ExtensionRows rows;
    private final ProposalReading reading;
    private final GrantedExtensions granted;
    private final Clock clock;

    Extensions(ExtensionRows rows, ProposalReading reading, GrantedExtensions granted, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.granted = granted;
        this.clock = clock;
    }

    /**
     * Keeps a proposal, once for each key of the officer.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED when the key was used for another one
     */
    DeadlineExtension propose(Officer officer, IncomingCommand incoming, ProposalRequest request) {
        byte[] fingerprint = fingerprint(request);
        DeadlineExtension extension = new DeadlineExtension(
                Ids.next(),
                reading.proposal(request, officer.authority()),
                reading.reason(request),
                ExtensionState.PROPOSED,
                officer,
                incoming.receivedAt(),
                null,
                new DeadlineExtension.Progress(0, "", 0));
        if (rows.insert(extension, incoming.key(), fingerprint)) {
            return extension;
        }
        ExtensionRows.Kept kept = rows.kept(officer.account(), incoming.key());
        if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
            throw ProblemException.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return kept.extension();
    }

    /** @throws ProblemException NOT_FOUND when there is none that concerns the officer's authority */
    DeadlineExtension visible(Officer officer, UUID id) {
        return rows.find(id)
                .filter(extension ->
                        officer.mayLookAt(extension.proposal().cohort().authority())
                                || officer.mayLookAt(extension.proposedBy().authority()))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * Approves or refuses.
     *
     * @throws ProblemException EXTENSION_OWN_PROPOSAL, EXTENSION_LOWER_AUTHORITY, EXTENSION_TOO_LATE, EXTENSION_DECIDED
     */
    DeadlineExtension decide(Officer officer, UUID id, ExtensionState wanted, @Nullable String reason) {
        DeadlineExtension extension = visible(officer, id);
        if (extension.proposedBy().account().equals(officer.account())) {
            throw ProblemException.of(ExtensionProblem.EXTENSION_OWN_PROPOSAL);
        }
        if (!officer.authority().covers(extension.proposedBy().authority())) {
            throw ProblemException.of(ExtensionProblem.EXTENSION_LOWER_AUTHORITY);
        }
        boolean late = extension.proposal().dueOn().isBefore(BusinessTime.today(clock));
        if (wanted == ExtensionState.APPROVED && extension.state() == ExtensionState.PROPOSED && late) {
            throw ProblemException.of(ExtensionProblem.EXTENSION_TOO_LATE);
        }
        return ended(officer, extension, wanted, reason);
    }

    /** @throws ProblemException EXTENSION_NOT_OWN, EXTENSION_DECIDED */
    DeadlineExtension withdraw(Officer officer, UUID id) {
        DeadlineExtension extension = visible(officer, id);
        if (!extension.proposedBy().account().equals(officer.account())) {
            throw ProblemException.of(ExtensionProblem.EXTENSION_NOT_OWN);
        }
        return ended(officer, extension, ExtensionState.WITHDRAWN, null);
    }

    /** A repeat of the officer's own decision gets the same answer. */
    private DeadlineExtension ended(
            Officer officer, DeadlineExtension extension, ExtensionState wanted, @Nullable String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.decide(extension.id(), wanted, new Decision(officer, now, reason));
        DeadlineExtension after = rows.find(extension.id()).orElseThrow();
        Decision decision = after.decision();
        if (after.state() != wanted
                || decision == null
                || !decision.by().account().equals(officer.account())) {
            throw ProblemException.of(
                    ExtensionProblem.EXTENSION_DECIDED, after.state().name());
        }
        granted.forget();
        return after;
    }

    private static byte[] fingerprint(ProposalRequest request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(request.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
