package org.etax.platform.event;

import java.util.List;
import java.util.UUID;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for operators: look, and apply again once the cause is gone. */
@RestController
@RequestMapping("/api/${etax.service}/v1/operations/dead-letters")
@RequiresRole("operator")
class DeadLetterController {

    private final DeadLetters letters;
    private final Inbox inbox;

    DeadLetterController(DeadLetters letters, Inbox inbox) {
        this.letters = letters;
        this.inbox = inbox;
    }

    /** Messages that could not be applied and wait to be looked at, oldest first. */
    @GetMapping
    List<DeadLetters.DeadLetter> waiting() {
        return letters.waiting(500);
    }

    /** Safe to repeat: the inbox drops an event that was applied already. */
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable UUID id) {
        try {
            inbox.apply(List.of(letters.message(id)));
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw ProblemException.of(PlatformProblem.REPLAY_FAILED, String.valueOf(failure.getMessage()));
        }
        letters.replayed(id, CurrentActor.get().account());
    }
}
