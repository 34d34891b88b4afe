package org.etax.registration.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.etax.kernel.BusinessTime;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Authorises programs and ends their authorisation. */
@Service
class Programs {

    private static final int LONGEST_YEARS = 2;

    private final ProgramRows rows;
    private final OwnRights ownRights;
    private final Commands commands;
    private final Journal journal;

    Programs(ProgramRows rows, OwnRights ownRights, Commands commands, Journal journal) {
        this.rows = rows;
        this.ownRights = ownRights;
        this.commands = commands;
        this.journal = journal;
    }

    ResponseEntity<ProgramAuthorisation> authorise(
            Acting acting, IncomingCommand incoming, String clientId, ProgramController.ProgramRequest request) {
        LocalDate today = BusinessTime.dateOf(incoming.receivedAt());
        LocalDate latest = today.plusYears(LONGEST_YEARS);
        if (request.expiresOn().isBefore(today)) {
            throw ProblemException.field("/expiresOn", "past-date");
        }
        if (request.expiresOn().isAfter(latest)) {
            throw ProblemException.field("/expiresOn", "too-late", latest.toString());
        }
        ownRights.mustInclude(acting.taxpayerId(), request.rights());
        ProgramAuthorisation program = new ProgramAuthorisation(
                clientId, request.rights(), request.expiresOn(), acting.actorName(), incoming.receivedAt(), null);
        return commands.execute(
                acting,
                incoming,
                "authorise-program",
                List.of(clientId, new TreeSet<>(request.rights()), request.expiresOn()),
                ProgramAuthorisation.class,
                () -> {
                    Object before =
                            state(rows.find(acting.taxpayerId(), clientId).orElse(null));
                    rows.put(acting.taxpayerId(), program);
                    audit(acting, "authorise-program", clientId, before, state(program));
                    return Answer.ok(program);
                });
    }

    ResponseEntity<ProgramAuthorisation> end(Acting acting, IncomingCommand incoming, String clientId) {
        return commands.execute(acting, incoming, "end-program", clientId, ProgramAuthorisation.class, () -> {
            ProgramAuthorisation before = rows.find(acting.taxpayerId(), clientId)
                    .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
            rows.end(acting.taxpayerId(), clientId, incoming.receivedAt());
            ProgramAuthorisation after =
                    rows.find(acting.taxpayerId(), clientId).orElseThrow();
            audit(acting, "end-program", clientId, state(before), Map.of("ended", true));
            return Answer.ok(after);
        });
    }

    private static @Nullable Object state(@Nullable ProgramAuthorisation program) {
        return program == null
                ? null
                : Map.of("rights", new TreeSet<>(program.rights()), "expiresOn", program.expiresOn());
    }

    private void audit(Acting acting, String action, String clientId, @Nullable Object before, @Nullable Object after) {
        journal.audit(new AuditRecord(
                acting.taxpayerId(), AuditActor.of(acting), action, "program", clientId, before, after));
    }
}
