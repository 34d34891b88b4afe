package org.etax.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.etax.platform.journal.Buckets;
import org.etax.platform.journal.JournalListener;
import org.etax.platform.lease.BucketWorker;
import org.etax.platform.lease.Leases;
import org.etax.platform.operations.BackgroundWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    KafkaAdmin.NewTopics ownTopics(
            @Value("${etax.service}") String service,
            @Value("${etax.event.partitions}") int partitions,
            @Value("${etax.event.replicas}") int replicas) {
        NewTopic events = TopicBuilder.name("etax." + service + ".v1")
                .partitions(partitions)
                .replicas(replicas)
                .build();
        NewTopic deadLetters = TopicBuilder.name("etax." + service + ".dead-letter.v1")
                .partitions(1)
                .replicas(replicas)
                .build();
        return new KafkaAdmin.NewTopics(events, deadLetters);
    }

    @Bean
    OutboxRows outboxRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock, MeterRegistry meters) {
        OutboxRows rows = new OutboxRows(jdbc, batches, clock);
        meters.gauge("etax.outbox.backlog", rows, OutboxRows::backlog);
        meters.gauge("etax.outbox.lag.seconds", rows, OutboxRows::lagSeconds);
        return rows;
    }

    @Bean
    BackgroundWork outboxWork() {
        return new BackgroundWork("outbox", "/* cross-taxpayer */ select count(*), min(created_at) from outbox");
    }

    @Bean
    BackgroundWork deadLetterWork() {
        return new BackgroundWork(
                "dead-letters", "select count(*), min(failed_at) from dead_letter where " + DeadLetters.WAITS);
    }

    @Bean
    BackgroundWork inboxGapWork() {
        return new BackgroundWork(
                "event-gaps",
                "/* cross-taxpayer */ select count(*), min(found_at) from inbox_gap where first_missing <= last_missing");
    }

    /** Stops after the web server, so that what the last requests committed is still carried. */
    @Bean
    BucketWorker outbox(
            OutboxRows rows,
            Leases leases,
            KafkaTemplate<String, byte[]> kafka,
            @Value("${etax.service}") String service) {
        OutboxPublisher publisher = new OutboxPublisher(rows, kafka, "/etax/" + service);
        return new BucketWorker("outbox", 0, Buckets.COUNT, leases, () -> publisher);
    }

    @Bean
    JournalListener outboxHint(@Qualifier("outbox") BucketWorker outbox) {
        return written -> {
            if (!written.publishes().isEmpty()) {
                outbox.wake();
            }
        };
    }

    @Bean
    DeadLetters deadLetters(
            JdbcClient jdbc,
            KafkaTemplate<String, byte[]> kafka,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters,
            @Value("${etax.service}") String service) {
        DeadLetters letters = new DeadLetters(jdbc, kafka, json, clock, "etax." + service + ".dead-letter.v1");
        meters.gauge("etax.dead.letters", letters, DeadLetters::count);
        return letters;
    }

    @Bean
    EventHandlers eventHandlers(ObjectProvider<EventHandler<?>> handlers, JsonMapper json) {
        JsonMapper lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new EventHandlers(handlers.orderedStream().toList(), lenient);
    }

    @Bean
    InboxRows inboxRows(JdbcTemplate jdbc) {
        return new InboxRows(jdbc);
    }

    @Bean
    InboxPruning inboxPruning(InboxRows rows, Leases leases, @Value("${etax.event.inbox-kept}") Duration kept) {
        return new InboxPruning(rows, leases, kept);
    }

    @Bean
    Inbox inbox(
            EventHandlers handlers,
            InboxRows rows,
            TransactionTemplate transactions,
            ObservationRegistry observations,
            MeterRegistry meters,
            Clock clock) {
        return new Inbox(handlers, rows, new InboxTrace(observations), new GapAlarm(meters), transactions, clock);
    }

    /** The records of a poll come to the inbox in one call, each partition's in their order. */
    @Bean
    @ConditionalOnBean(EventHandler.class)
    ConcurrentMessageListenerContainer<String, byte[]> eventListener(
            EventHandlers handlers,
            Inbox inbox,
            DeadLetters deadLetters,
            ConsumerFactory<String, byte[]> consumers,
            @Value("${etax.service}") String service,
            @Value("${etax.event.consumers}") int concurrency) {
        ContainerProperties properties = new ContainerProperties(handlers.topics());
        properties.setGroupId("etax-" + service);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) inbox::receive);
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(errors(deadLetters, inbox));
        container.setBeanName("events");
        return container;
    }

    /** An unreachable database is waited for; anything else is tried five times and then parked. */
    @SuppressWarnings("unchecked")
    private static DefaultErrorHandler errors(DeadLetters deadLetters, Inbox inbox) {
        ExponentialBackOff bounded = new ExponentialBackOff(100, 3);
        bounded.setMaxAttempts(4);
        BackOff patient = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
        DefaultErrorHandler errors = new DefaultErrorHandler(
                (message, failure) -> {
                    deadLetters.park((ConsumerRecord<String, byte[]>) message, failure);
                    inbox.pass((ConsumerRecord<String, byte[]>) message);
                },
                bounded);
        errors.setBackOffFunction((message, failure) -> failure instanceof FailedMessage.Outage ? patient : null);
        return errors;
    }
}
