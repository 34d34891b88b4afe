package org.etax.simulators.treasury;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.etax.simulators.clock.SimulatedClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes debit requests, once per tax ticket number. */
@Service
class DebitDesk {

    private final Debits debits;
    private final TreasuryFaults faults;
    private final Notices notices;
    private final TreasurySettings settings;
    private final SimulatedClock clock;

    DebitDesk(Debits debits, TreasuryFaults faults, Notices notices, TreasurySettings settings, SimulatedClock clock) {
        this.debits = debits;
        this.faults = faults;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the bureau finds when it asks; a debit that seems lost is not found. */
    Optional<Debit> find(String taxTicketNumber) {
        return debits.find(taxTicketNumber).filter(stored -> !stored.hidden()).map(StoredDebit::debit);
    }

    /** Stores a new request with the faults that were ordered for it, or answers a repeated one. */
    @Transactional
    Reception receive(DebitRequest request, String digest) {
        Optional<StoredDebit> known = debits.find(request.taxTicketNumber());
        if (known.isPresent()) {
            return repeated(known.get(), digest);
        }
        Map<TreasuryFault, Duration> planned = faults.claim();
        if (planned.containsKey(TreasuryFault.REQUEST_LOST)) {
            return new Reception.Unanswered();
        }
        Instant now = clock.instant();
        boolean late = planned.containsKey(TreasuryFault.COLLECTED_AFTER_EXPIRY);
        Instant firstStep = late ? request.expiresAt().plusSeconds(1) : now.plus(settings.stepDelay());
        if (!debits.add(request, digest, planned, firstStep)) {
            return repeated(debits.find(request.taxTicketNumber()).orElseThrow(), digest);
        }
        Debit debit = Debit.accepted(request.taxTicketNumber(), request.payerReference(), request.amount());
        if (!late && !now.isBefore(request.expiresAt())) {
            debit = debit.failed(FailureCode.EXPIRED);
            debits.save(debit, null);
            notices.announce(debits.find(request.taxTicketNumber()).orElseThrow(), now);
        }
        return late || planned.containsKey(TreasuryFault.ANSWER_LOST)
                ? new Reception.Unanswered()
                : new Reception.Taken(debit);
    }

    private static Reception repeated(StoredDebit known, String digest) {
        if (!known.requestDigest().equals(digest)) {
            return new Reception.Contradicted();
        }
        return known.hidden() ? new Reception.Unanswered() : new Reception.Repeated(known.debit());
    }
}
