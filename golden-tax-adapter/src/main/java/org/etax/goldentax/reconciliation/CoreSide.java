package org.etax.goldentax.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.goldentax.core.CoreConnection;
import org.etax.goldentax.core.CoreOutcome;
import org.etax.goldentax.core.CorePace;
import org.etax.goldentax.message.Answer;
import org.etax.goldentax.message.CoreMessage;
import org.etax.goldentax.message.ReconciledObject;
import org.etax.goldentax.message.ReconciliationTotals;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Business days as the core has them. */
@Component
class CoreSide {

    private static final int PAGE = 1_000;

    private final CoreConnection core;
    private final CorePace pace;

    CoreSide(CoreConnection core, CorePace pace) {
        this.core = core;
        this.pace = pace;
    }

    /** @throws CoreUnavailableException when it cannot be asked now */
    ReconciliationTotals totals(Subject domain, LocalDate day) throws InterruptedException {
        if (ask(new CoreMessage.TotalsQuery(domain, day)) instanceof Answer.DayTotals totals) {
            return totals.totals();
        }
        throw new CoreUnavailableException("the core gave no totals");
    }

    /** @throws CoreUnavailableException when it cannot be asked now */
    Side<ReconciledObject> objects(Subject domain, LocalDate day) {
        return new Side<>(
                new Side.Pages<>() {
                    private @Nullable UUID after;
                    private boolean more = true;

                    @Override
                    public List<ReconciledObject> next() throws InterruptedException {
                        if (!more) {
                            return List.of();
                        }
                        if (ask(new CoreMessage.DetailsQuery(domain, day, after, PAGE))
                                instanceof Answer.DayObjects page) {
                            more = page.more();
                            after = page.objects().isEmpty()
                                    ? after
                                    : page.objects().getLast().id();
                            return page.objects();
                        }
                        throw new CoreUnavailableException("the core gave no objects");
                    }
                },
                ReconciledObject::id);
    }

    private Answer ask(CoreMessage question) throws InterruptedException {
        pace.closed().ifPresent(closing -> {
            throw new CoreUnavailableException(closing.reason());
        });
        return switch (core.ask(question)) {
            case CoreOutcome.Answered answered -> answered.answer();
            case CoreOutcome.Refused refused -> throw new CoreUnavailableException(refused.reason());
            case CoreOutcome.Unknown unknown -> throw new CoreUnavailableException(unknown.reason());
            case CoreOutcome.Closed closed -> throw new CoreUnavailableException(closed.reason());
            case CoreOutcome.Defective defect -> throw new CoreUnavailableException(defect.reason());
        };
    }
}
