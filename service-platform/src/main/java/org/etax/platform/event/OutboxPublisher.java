package org.etax.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.etax.platform.lease.BucketWorker;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Carries the outbox to Kafka. Each bucket is carried by the instance that holds its lease, oldest first; a row is deleted
 * after the broker has it on disk. So nothing is lost, order per taxpayer holds, and a death in between repeats at most one
 * batch, which inboxes drop.
 */
final class OutboxPublisher implements BucketWorker.Work {

    private static final Duration IDLE = Duration.ofMillis(500);
    /** An event this much later is nobody's loss; one batch for many spares broker, readers and database the round for each. */
    private static final Duration GATHERING = Duration.ofMillis(50);
    /** The same while events come by the dozen: then the rounds cost more than anybody sees of a quarter of a second. */
    private static final Duration GATHERING_UNDER_LOAD = Duration.ofMillis(250);

    private static final int MANY = 5;
    private static final int BATCH = 500;

    private final OutboxRows rows;
    private final KafkaTemplate<String, byte[]> kafka;
    private final String source;
    private boolean underLoad;

    OutboxPublisher(OutboxRows rows, KafkaTemplate<String, byte[]> kafka, String source) {
        this.rows = rows;
        this.kafka = kafka;
        this.source = source;
    }

    @Override
    public Duration step(Set<Integer> held) throws InterruptedException, ExecutionException, TimeoutException {
        List<OutboxRows.Row> batch = held.isEmpty() ? List.of() : rows.oldest(held, BATCH);
        List<CompletableFuture<SendResult<String, byte[]>>> sends = new ArrayList<>(batch.size());
        for (OutboxRows.Row row : batch) {
            sends.add(kafka.send(message(row)));
        }
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .get(BucketWorker.STEP_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        rows.delete(batch);
        underLoad = batch.size() >= MANY;
        return batch.size() < BATCH ? IDLE : Duration.ZERO;
    }

    @Override
    public Duration gathering() {
        return underLoad ? GATHERING_UNDER_LOAD : GATHERING;
    }

    private ProducerRecord<String, byte[]> message(OutboxRows.Row row) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(row.topic(), row.taxpayerId(), row.payload());
        header(message, CloudEventHeaders.SPEC_VERSION, "1.0");
        header(message, CloudEventHeaders.ID, row.id().toString());
        header(message, CloudEventHeaders.TYPE, row.type());
        header(message, CloudEventHeaders.SOURCE, source);
        header(message, CloudEventHeaders.SUBJECT, row.taxpayerId());
        header(message, CloudEventHeaders.TIME, row.createdAt().toString());
        header(message, CloudEventHeaders.CONTENT_TYPE, "application/json");
        header(message, CloudEventHeaders.SEQUENCE, Long.toString(row.sequence()));
        if (row.traceParent() != null) {
            header(message, CloudEventHeaders.TRACE_PARENT, row.traceParent());
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
