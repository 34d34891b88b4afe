package org.etax.goldentax.operator;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Runs acts of operators as {@link Commands}. An operator acts for no taxpayer; his acts are kept under an id that follows from
 * his sign-in name, so that the keys of two operators never meet.
 */
@Component
public class OperatorActs {

    private final Commands commands;

    OperatorActs(Commands commands) {
        this.commands = commands;
    }

    /**
     * Does the act of the caller, or repeats its first answer; see {@link Commands#execute}.
     *
     * @throws org.etax.platform.problem.ProblemException IDEMPOTENCY_KEY_REUSED, or whatever the work refuses with
     */
    public <T> ResponseEntity<T> execute(
            IncomingCommand incoming, String operation, Object request, Class<T> type, Supplier<Answer<T>> work) {
        Actor actor = CurrentActor.get();
        Acting acting = new Acting(actor, actor.account(), actor.name(), "OPERATOR", home(actor));
        return commands.execute(acting, incoming, operation, request, type, work);
    }

    private static TaxpayerId home(Actor actor) {
        String name = actor.issuer() + "|" + actor.account();
        return new TaxpayerId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
