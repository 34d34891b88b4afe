package org.etax.platform.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for operators: look, apply again once the cause is gone, and set aside what never can be applied. */
@RestController
@RequestMapping("/api/${etax.service}/v1/operations/dead-letters")
@RequiresRole("operator")
class DeadLetterController {

    private final DeadLetters letters;
    private final Inbox inbox;
    private final TransactionTemplate transactions;

    DeadLetterController(DeadLetters letters, Inbox inbox, TransactionTemplate transactions) {
        this.letters = letters;
        this.inbox = inbox;
        this.transactions = transactions;
    }

    /** @param reason why the message will never be applied, for the other operators */
    record SetAsideRequest(@NotBlank @Size(max = 500) String reason) {}

    /** Messages that could not be applied and wait to be looked at, oldest first. */
    @GetMapping
    List<DeadLetters.DeadLetter> waiting() {
        return letters.waiting(500);
    }

    /** Safe to repeat: the inbox drops an event that was applied already. */
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable UUID id) {
        String by = CurrentActor.get().account();
        try {
            transactions.executeWithoutResult(status -> inbox.apply(List.of(letters.replayed(id, by))));
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw ProblemException.of(PlatformProblem.REPLAY_FAILED, String.valueOf(failure.getMessage()));
        }
    }

    /** Sets a letter aside that can never be applied: it waits no more and cannot be replayed. Its message is kept. */
    @PostMapping("/{id}/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(@PathVariable UUID id, @Valid @RequestBody SetAsideRequest request) {
        letters.setAside(id, CurrentActor.get().account(), request.reason().strip());
    }
}
