package org.etax.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.etax.platform.journal.Buckets;
import org.etax.platform.journal.JournalListener;
import org.etax.platform.journal.JournalWritten;
import org.etax.platform.lease.Leases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Carries the outbox to Kafka. Each bucket is carried by the instance that holds its lease, oldest first; a row is deleted
 * after the broker has it on disk. So nothing is lost, order per taxpayer holds, and a death in between repeats at most one
 * batch, which inboxes drop.
 */
final class OutboxPublisher implements SmartLifecycle, JournalListener {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEW = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final int BATCH = 500;

    private final OutboxRows rows;
    private final Leases leases;
    private final KafkaTemplate<String, byte[]> kafka;
    private final String source;
    private final AtomicBoolean hint = new AtomicBoolean();
    private volatile @Nullable Thread worker;

    private Set<Integer> held = Set.of();
    private long renewAt = System.nanoTime();

    OutboxPublisher(
            OutboxRows rows, Leases leases, KafkaTemplate<String, byte[]> kafka, String source, MeterRegistry meters) {
        this.rows = rows;
        this.leases = leases;
        this.kafka = kafka;
        this.source = source;
        meters.gauge("etax.outbox.backlog", rows, OutboxRows::backlog);
        meters.gauge("etax.outbox.lag.seconds", rows, OutboxRows::lagSeconds);
    }

    @Override
    public void written(JournalWritten written) {
        Thread thread = worker;
        if (!written.publishes().isEmpty() && thread != null && hint.compareAndSet(false, true)) {
            LockSupport.unpark(thread);
        }
    }

    private void work() {
        while (worker == Thread.currentThread()) {
            hint.set(false);
            int carried = 0;
            try {
                renew();
                carried = carry();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | ExecutionException | TimeoutException e) {
                LOG.warn("outbox not carried, will try again: {}", e.toString());
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            if (carried < BATCH && !hint.get()) {
                LockSupport.parkNanos(IDLE.toNanos());
            }
        }
    }

    private void renew() {
        if (System.nanoTime() - renewAt < 0) {
            return;
        }
        held = new HashSet<>();
        List<String> names =
                Buckets.all().stream().map(bucket -> "outbox-" + bucket).toList();
        for (String name : leases.take(names, LEASE)) {
            held.add(Integer.parseInt(name.substring("outbox-".length())));
        }
        renewAt = System.nanoTime() + RENEW.toNanos();
    }

    private int carry() throws InterruptedException, ExecutionException, TimeoutException {
        if (held.isEmpty()) {
            return 0;
        }
        List<OutboxRows.Row> batch = rows.oldest(held, BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        List<CompletableFuture<SendResult<String, byte[]>>> sends = new ArrayList<>(batch.size());
        for (OutboxRows.Row row : batch) {
            sends.add(kafka.send(message(row)));
        }
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .get(LEASE.minus(RENEW).toMillis(), TimeUnit.MILLISECONDS);
        rows.delete(batch);
        return batch.size();
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

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().name("outbox-publisher").daemon().unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = worker;
        worker = null;
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(LEASE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            leases.release();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Stops after the web server, so that what the last requests committed is still carried. */
    @Override
    public int getPhase() {
        return 0;
    }
}
