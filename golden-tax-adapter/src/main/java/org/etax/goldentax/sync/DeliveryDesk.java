package org.etax.goldentax.sync;

import java.time.Duration;
import java.util.Objects;
import org.etax.goldentax.core.CoreConnection;
import org.etax.goldentax.core.CoreOutcome;
import org.etax.goldentax.core.CorePace;
import org.etax.goldentax.message.Answer;
import org.etax.goldentax.message.CoreMessage;
import org.etax.goldentax.message.ReconciliationTotals;
import org.etax.goldentax.message.TransactionSequence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the next step of one item: sends it, or asks what the core holds of it. */
@Component
class DeliveryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryDesk.class);

    private final CoreConnection core;
    private final CorePace pace;
    private final Contents contents;
    private final Settlement settlement;

    DeliveryDesk(CoreConnection core, CorePace pace, Contents contents, Settlement settlement) {
        this.core = core;
        this.pace = pace;
        this.contents = contents;
        this.settlement = settlement;
    }

    /** Whatever happens here or is not reached, the item is due again after a while. */
    void handle(Delivery item) throws InterruptedException {
        try {
            CoreMessage.Delivery message = contents.message(item);
            if (pace.closed().isPresent()) {
                settlement.postponed(item);
            } else if (item.state() == SyncState.ACKNOWLEDGED) {
                confirm(item, message);
            } else {
                send(item, message);
            }
        } catch (RuntimeException e) {
            LOG.error("{} {} could not be delivered", item.subject(), item.objectId(), e);
            settlement.unknown(item, e.getClass().getSimpleName());
        }
    }

    private void send(Delivery item, CoreMessage.Delivery message) throws InterruptedException {
        TransactionSequence sequence = new TransactionSequence(Objects.requireNonNull(item.sequence()));
        switch (core.send(message, sequence)) {
            case CoreOutcome.Answered(Answer.Saved saved) -> settlement.acknowledged(item, saved.coreNumber());
            case CoreOutcome.Answered other -> settlement.unknown(item, "another answer: " + other.answer());
            case CoreOutcome.Refused refused -> settlement.refused(item, refused.code(), refused.reason());
            case CoreOutcome.Unknown unknown -> settlement.unknown(item, unknown.reason());
            case CoreOutcome.Defective defect -> settlement.stopped(item, defect.reason());
            case CoreOutcome.Closed closed -> close(item, closed);
        }
    }

    private void confirm(Delivery item, CoreMessage.Delivery message) throws InterruptedException {
        switch (core.ask(new CoreMessage.ObjectQuery(item.subject(), item.objectId()))) {
            case CoreOutcome.Answered(Answer.Found found) -> compare(item, message, found);
            case CoreOutcome.Answered(Answer.Missing ignored) -> settlement.lost(item);
            case CoreOutcome.Answered other -> settlement.unknown(item, "another answer: " + other.answer());
            case CoreOutcome.Refused refused -> settlement.stopped(item, refused.reason());
            case CoreOutcome.Unknown unknown -> settlement.unknown(item, unknown.reason());
            case CoreOutcome.Defective defect -> settlement.stopped(item, defect.reason());
            case CoreOutcome.Closed closed -> close(item, closed);
        }
    }

    private void compare(Delivery item, CoreMessage.Delivery message, Answer.Found found) {
        boolean same = found.version() == item.version()
                && found.amount().equals(message.amount())
                && found.digest().equals(ReconciliationTotals.digestOf(core.textOf(message)));
        if (same || found.version() > item.version()) {
            settlement.confirmed(item);
        } else if (found.version() < item.version()) {
            settlement.lost(item);
        } else {
            settlement.stopped(item, "核心征管系统留存内容与报送内容不一致 the core holds other content, amount " + found.amount());
        }
    }

    private void close(Delivery item, CoreOutcome.Closed closed) {
        Duration time = closed.pause();
        pace.pause(time, closed.reason());
        settlement.postponed(item);
    }
}
