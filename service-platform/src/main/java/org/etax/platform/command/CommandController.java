package org.etax.platform.command;

import java.time.Instant;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds an act by the client's own number, for a client that got no answer. */
@RestController
@RequestMapping("/api/${etax.service}/v1/taxpayers/{taxpayerId}/commands")
class CommandController {

    private final Commands commands;
    private final JsonMapper json;

    CommandController(Commands commands, JsonMapper json) {
        this.commands = commands;
        this.json = json;
    }

    /** 404 means: not accepted, and safe to send again. */
    @GetMapping("/{key}")
    @Requires(Right.VIEW)
    CommandView find(Acting acting, @PathVariable String key) {
        return commands.find(acting.taxpayerId(), acting.actor().client(), key)
                .map(stored -> new CommandView(
                        stored.operation(),
                        stored.receivedAt(),
                        stored.status().value(),
                        json.readTree(stored.answer())))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * @param operation what was done
     * @param receivedAt when it was taken
     * @param status the first answer's status
     * @param answer the first answer
     */
    record CommandView(String operation, Instant receivedAt, int status, JsonNode answer) {}
}
