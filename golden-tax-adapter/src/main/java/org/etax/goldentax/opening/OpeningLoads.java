package org.etax.goldentax.opening;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.etax.goldentax.core.CoreConnection;
import org.etax.goldentax.core.CoreOutcome;
import org.etax.goldentax.core.CorePace;
import org.etax.goldentax.message.Answer;
import org.etax.goldentax.message.CoreMessage;
import org.etax.goldentax.message.OpeningTaxpayer;
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
        List<OpeningLoadView> running = rows.running();
        if (running.isEmpty() || pace.closed().isPresent() || !leases.take("opening-load", Duration.ofMinutes(5))) {
            return;
        }
        for (OpeningLoadView load : running) {
            try {
                page(load);
            } catch (RestClientException e) {
                LOG.info("opening load waits: {}", e.toString());
                rows.waits(load.id(), "登记服务暂不可用 registration-service does not answer");
            }
        }
    }

    private void page(OpeningLoadView load) throws InterruptedException {
        CoreOutcome outcome = core.ask(new CoreMessage.OpeningQuery(load.afterDjxh(), PAGE));
        if (!(outcome instanceof CoreOutcome.Answered(Answer.OpeningPage page))) {
            rows.waits(load.id(), "核心征管系统暂不可用 the core does not answer");
            return;
        }
        List<OpeningTaxpayer> taxpayers = page.taxpayers().stream()
                .filter(taxpayer -> load.wanted().isEmpty() || load.wanted().contains(taxpayer.djxh()))
                .toList();
        Set<String> known =
                rows.known(taxpayers.stream().map(OpeningTaxpayer::djxh).toList());
        for (OpeningTaxpayer taxpayer : taxpayers) {
            if (!known.contains(taxpayer.djxh())) {
                open(load, taxpayer);
            }
        }
        if (!page.taxpayers().isEmpty()) {
            rows.advance(load.id(), page.taxpayers().getLast().djxh());
        }
        if (!page.more()) {
            rows.done(load.id());
        }
    }

    private void open(OpeningLoadView load, OpeningTaxpayer taxpayer) {
        try {
            OpenedTaxpayer opened =
                    owners.open(List.of(translation.taxpayer(taxpayer))).getFirst();
            transactions.executeWithoutResult(status -> {
                if (rows.loaded(load.id(), taxpayer.djxh(), opened.taxpayerId())) {
                    synced.knownToCore(opened.taxpayerId(), taxpayer.djxh());
                    journal.publish(translation.balances(opened.taxpayerId(), taxpayer));
                }
            });
        } catch (HttpClientErrorException.UnprocessableContent | HttpClientErrorException.Conflict e) {
            rows.failed(load.id(), taxpayer.djxh(), "登记服务不予接收 registration-service refuses it: " + e.getStatusCode());
        } catch (IllegalArgumentException e) {
            rows.failed(load.id(), taxpayer.djxh(), String.valueOf(e.getMessage()));
        }
    }
}
