package org.etax.goldentax.reconciliation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.goldentax.operator.OperatorActs;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.command.Answer;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

/** Reconciliation (对账), for operators. */
@RestController
@RequestMapping(ReconciliationController.ADDRESS)
@RequiresRole("operator")
class ReconciliationController {

    static final String ADDRESS = "/api/goldentax/v1/operations/reconciliations";

    private final Reconciliations reconciliations;
    private final ReconciliationRows rows;
    private final OperatorActs acts;

    ReconciliationController(Reconciliations reconciliations, ReconciliationRows rows, OperatorActs acts) {
        this.reconciliations = reconciliations;
        this.rows = rows;
        this.acts = acts;
    }

    /** The reconciliations so far, oldest first. */
    @GetMapping
    Page<ReconciliationView> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        return Page.of(
                rows.after(Cursor.parse(after).uuid(), Page.checked(limit) + 1), limit, run -> Cursor.of(run.id()));
    }

    /** One reconciliation with its counts and sums. */
    @GetMapping("/{id}")
    ReconciliationView read(@PathVariable UUID id) {
        return rows.find(id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /** What differs, each difference with its repair. */
    @GetMapping("/{id}/differences")
    Page<DifferenceView> differences(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        return Page.of(
                rows.differences(id, Cursor.parse(after).uuid(), Page.checked(limit) + 1),
                limit,
                found -> Cursor.of(found.objectId()));
    }

    /** Reconciles a day and domain now; under a new key it compares anew, which harms nothing. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReconciliationView> run(IncomingCommand incoming, @Valid @RequestBody Wanted wanted) {
        String by = CurrentActor.get().account();
        return acts.execute(incoming, "reconcile", wanted, ReconciliationView.class, () -> {
            ReconciliationView run = read(reconciled(wanted, by));
            return Answer.created(run, ADDRESS + "/" + run.id());
        });
    }

    private UUID reconciled(Wanted wanted, String by) {
        try {
            return reconciliations.run(wanted.domain(), wanted.day(), by);
        } catch (CoreUnavailableException | RestClientException e) {
            throw ProblemException.of(PlatformProblem.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(PlatformProblem.UNAVAILABLE);
        }
    }

    /**
     * @param day business day
     * @param domain kind of objects
     */
    record Wanted(@NotNull LocalDate day, @NotNull Subject domain) {}
}
