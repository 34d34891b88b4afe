package org.etax.simulators.treasury;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.etax.simulators.clock.SimulatedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the network does by itself: moves debits on and delivers notices. */
@Component
@EnableScheduling
class TreasuryWork {

    private static final Logger LOG = LoggerFactory.getLogger(TreasuryWork.class);
    private static final int DEBITS_AT_ONCE = 200;
    private static final int NOTICES_AT_ONCE = 32;

    private final Debits debits;
    private final DebitProgress progress;
    private final Notices notices;
    private final NoticeSender sender;
    private final SimulatedClock clock;

    TreasuryWork(Debits debits, DebitProgress progress, Notices notices, NoticeSender sender, SimulatedClock clock) {
        this.debits = debits;
        this.progress = progress;
        this.notices = notices;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT0.1S")
    void moveDebits() {
        debits.due(clock.instant(), DEBITS_AT_ONCE).forEach(progress::step);
    }

    @Scheduled(fixedDelayString = "PT0.1S")
    void deliverNotices() throws InterruptedException {
        List<Notices.Due> due = notices.due(clock.instant(), NOTICES_AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(due.stream().map(this::delivery).toList());
        }
    }

    private Callable<Boolean> delivery(Notices.Due notice) {
        return () -> {
            try {
                sender.send(notice);
                return true;
            } catch (RuntimeException e) {
                LOG.error("the outcome of notice {} could not be stored", notice.noticeId(), e);
                return false;
            }
        };
    }
}
