package org.etax.goldentax.opening;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.goldentax.core.CoreConnection;
import org.etax.goldentax.core.CoreOutcome;
import org.etax.goldentax.core.CorePace;
import org.etax.goldentax.message.Answer;
import org.etax.goldentax.message.CoreMessage;
import org.etax.goldentax.message.OpeningTaxpayer;
import org.etax.goldentax.owner.CoreTaxpayer;
import org.etax.goldentax.owner.OpenedTaxpayer;
import org.etax.goldentax.owner.Owners;
import org.etax.goldentax.sync.SyncedObjects;
import org.etax.platform.journal.Journal;
import org.etax.platform.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Works off opening loads: each taxpayer is handed to registration-service, and what it owes and carries on is published. A
 * load goes on where it stopped, and a taxpayer that was taken over is not taken over again.
 */
@Component
class OpeningLoads {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningLoads.class);
    private static final int PAGE = 100;

    private final OpeningRows rows;
    private final OpeningTranslation translation;
    private final CoreConnection core;
    private final CorePace pace;
    private final Owners owners;
    private final SyncedObjects synced;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Leases leases;

    OpeningLoads(
            OpeningRows rows,
            OpeningTranslation translation,
            CoreConnection core,
            CorePace pace,
            Owners owners,
            SyncedObjects synced,
            Journal journal,
            TransactionTemplate transactions,
            Leases leases) {
        this.rows = rows;
        this.translation = translation;
        this.core = core;
        this.pace = pace;
        this.owners = owners;
        this.synced = synced;
        this.journal = journal;
        this.transactions = transactions;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${etax.opening.every:1s}")
    void work() throws InterruptedException {
        boolean more;
        do {
            more = round();
        } while (more);
    }

    /** A page of each load; false when there is nothing more to do now. */
    private boolean round() throws InterruptedException {
        List<OpeningLoadView> running = rows.running();
        if (running.isEmpty() || pace.closed().isPresent() || !leases.take("opening-load", Duration.ofMinutes(5))) {
            return false;
        }
        boolean more = false;
        for (OpeningLoadView load : running) {
            try {
                more |= page(load);
            } catch (RestClientException e) {
                LOG.info("opening load waits: {}", e.toString());
                rows.waits(load.id(), "登记服务暂不可用 registration-service does not answer");
            } catch (RuntimeException e) {
                LOG.error("opening load {} does not go on, the others do", load.id(), e);
                rows.waits(load.id(), "系统异常，详见日志 something unexpected, see the log");
            }
        }
        return more;
    }

    private boolean page(OpeningLoadView load) throws InterruptedException {
        Selection selection = new Selection(load.wanted());
        String after = load.afterDjxh() == null ? selection.start() : load.afterDjxh();
        CoreOutcome outcome = core.ask(new CoreMessage.OpeningQuery(after, PAGE));
        if (!(outcome instanceof CoreOutcome.Answered(Answer.OpeningPage page))) {
            rows.waits(load.id(), "核心征管系统暂不可用 the core does not answer");
            return false;
        }
        List<OpeningTaxpayer> taxpayers = page.taxpayers().stream()
                .filter(taxpayer -> selection.includes(taxpayer.djxh()))
                .toList();
        Map<String, UUID> known =
                rows.known(taxpayers.stream().map(OpeningTaxpayer::djxh).toList());
        open(
                load,
                taxpayers.stream()
                        .filter(taxpayer -> !known.containsKey(taxpayer.djxh()))
                        .toList());
        if (!page.taxpayers().isEmpty()) {
            rows.advance(load.id(), page.taxpayers().getLast().djxh(), earlier(known.values(), load));
        }
        if (!page.more() || selection.endsBy(page.taxpayers().getLast().djxh())) {
            rows.done(load.id());
            return false;
        }
        return true;
    }

    /** A page that is read again after a crash does not count what this load took over itself. */
    private static long earlier(Collection<UUID> loads, OpeningLoadView load) {
        return loads.stream().filter(one -> !one.equals(load.id())).count();
    }

    /** Hands a page over at once; where that is refused, one by one, so that only what is wrong is left out. */
    private void open(OpeningLoadView load, List<OpeningTaxpayer> taxpayers) {
        List<CoreTaxpayer> translated = new ArrayList<>();
        List<OpeningTaxpayer> sound = new ArrayList<>();
        for (OpeningTaxpayer taxpayer : taxpayers) {
            try {
                translated.add(translation.taxpayer(taxpayer));
                sound.add(taxpayer);
            } catch (IllegalArgumentException | DateTimeException e) {
                rows.failed(load.id(), taxpayer.djxh(), String.valueOf(e.getMessage()));
            }
        }
        if (sound.isEmpty()) {
            return;
        }
        try {
            List<OpenedTaxpayer> opened = owners.open(translated);
            for (int i = 0; i < sound.size(); i++) {
                loaded(load, sound.get(i), opened.get(i));
            }
        } catch (HttpClientErrorException.UnprocessableContent | HttpClientErrorException.Conflict e) {
            if (sound.size() == 1) {
                rows.failed(
                        load.id(),
                        sound.getFirst().djxh(),
                        "登记服务不予接收 registration-service refuses it: " + e.getStatusCode());
            } else {
                sound.forEach(taxpayer -> open(load, List.of(taxpayer)));
            }
        }
    }

    private void loaded(OpeningLoadView load, OpeningTaxpayer taxpayer, OpenedTaxpayer opened) {
        transactions.executeWithoutResult(status -> {
            if (rows.loaded(load.id(), taxpayer.djxh(), opened.taxpayerId())) {
                synced.knownToCore(opened.taxpayerId(), taxpayer.djxh());
                journal.publish(translation.balances(opened.taxpayerId(), taxpayer));
            }
        });
    }
}
