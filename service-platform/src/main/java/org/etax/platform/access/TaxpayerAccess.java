package org.etax.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.platform.security.ActorToken;
import org.jspecify.annotations.Nullable;

/**
 * Checks the right to act. A yes is believed for 5 seconds; a no is asked again, so that a right just given serves at once.
 * While registration-service cannot be asked, a known yes still serves reads for 5 minutes and acts for 1 minute; then the
 * request is refused with 503, never granted by default.
 */
public final class TaxpayerAccess {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    private static final long STALE_FOR_READS = Duration.ofMinutes(5).toNanos();
    private static final long STALE_FOR_ACTS = Duration.ofMinutes(1).toNanos();

    private final AccessSource source;
    private final Cache<Question, Answered> answers = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    TaxpayerAccess(AccessSource source) {
        this.source = source;
    }

    /**
     * The caller acting for the taxpayer with the right.
     *
     * @throws ProblemException one code for each cause of refusal; ACCESS_UNKNOWN when nobody can say
     */
    public Acting require(ActorToken caller, TaxpayerId taxpayerId, Right right) {
        AccessAnswer answer = answer(caller, taxpayerId, right);
        if (!answer.rights().contains(right)) {
            throw caller.actor().kind() == Actor.Kind.OFFICER && answer.refusal() == null
                    ? ProblemException.of(PlatformProblem.OFFICERS_ONLY_READ)
                    : refusal(answer, right);
        }
        return new Acting(
                caller.actor(),
                answer.actorId(),
                answer.actorName(),
                answer.capacity() == null ? "" : answer.capacity(),
                taxpayerId);
    }

    private AccessAnswer answer(ActorToken caller, TaxpayerId taxpayerId, Right right) {
        Question question = new Question(
                caller.actor().issuer(),
                caller.actor().subject(),
                caller.actor().client(),
                taxpayerId);
        Answered known = answers.getIfPresent(question);
        if (known != null && known.age() < FRESH && known.answer().rights().contains(right)) {
            return known.answer();
        }
        try {
            AccessAnswer answer = source.ask(caller, taxpayerId);
            answers.put(question, new Answered(answer, System.nanoTime()));
            return answer;
        } catch (AccessSource.AccessSourceUnreachable e) {
            long patience = right == Right.VIEW ? STALE_FOR_READS : STALE_FOR_ACTS;
            if (known != null
                    && known.age() < patience
                    && known.answer().rights().contains(right)) {
                return known.answer();
            }
            throw ProblemException.of(PlatformProblem.ACCESS_UNKNOWN);
        }
    }

    private static ProblemException refusal(AccessAnswer answer, Right right) {
        String refusal = answer.refusal();
        if (refusal != null) {
            for (PlatformProblem problem : PlatformProblem.values()) {
                if (problem.code().equals(refusal)) {
                    return ProblemException.of(problem, argument(answer.refusalArgument()));
                }
            }
        }
        return ProblemException.of(PlatformProblem.RIGHT_MISSING, right.name());
    }

    private static String argument(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Question(String issuer, String subject, String client, TaxpayerId taxpayerId) {}

    private record Answered(AccessAnswer answer, long at) {
        long age() {
            return System.nanoTime() - at;
        }
    }
}
