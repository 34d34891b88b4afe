package org.etax.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.etax.platform.lease.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.CannotCreateTransactionException;
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
    OutboxPublisher outboxPublisher(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Leases leases,
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry meters,
            @Value("${etax.service}") String service) {
        return new OutboxPublisher(new OutboxRows(jdbc, batches), leases, kafka, "/etax/" + service, meters);
    }

    @Bean
    DeadLetters deadLetters(
            JdbcClient jdbc,
            KafkaTemplate<String, byte[]> kafka,
            JsonMapper json,
            Clock clock,
            @Value("${etax.service}") String service) {
        return new DeadLetters(jdbc, kafka, json, clock, "etax." + service + ".dead-letter.v1");
    }

    @Bean
    Inbox inbox(
            ObjectProvider<EventHandler<?>> handlers,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonMapper json,
            Clock clock) {
        JsonMapper lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new Inbox(handlers.orderedStream().toList(), jdbc, transactions, lenient, clock);
    }

    @Bean
    @ConditionalOnBean(EventHandler.class)
    ConcurrentMessageListenerContainer<String, byte[]> eventListener(
            Inbox inbox,
            DeadLetters deadLetters,
            ConsumerFactory<String, byte[]> consumers,
            @Value("${etax.service}") String service,
            @Value("${etax.event.consumers}") int concurrency) {
        ContainerProperties properties = new ContainerProperties(inbox.topics());
        properties.setGroupId("etax-" + service);
        properties.setObservationEnabled(true);
        properties.setMessageListener((MessageListener<String, byte[]>) inbox::receive);
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(errors(deadLetters));
        container.setBeanName("events");
        return container;
    }

    /** An unreachable database is waited for; anything else is tried five times and then parked. */
    @SuppressWarnings("unchecked")
    private static DefaultErrorHandler errors(DeadLetters deadLetters) {
        ExponentialBackOff bounded = new ExponentialBackOff(100, 3);
        bounded.setMaxAttempts(4);
        BackOff patient = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
        DefaultErrorHandler errors = new DefaultErrorHandler(
                (message, failure) -> deadLetters.park((ConsumerRecord<String, byte[]>) message, failure), bounded);
        errors.setBackOffFunction((message, failure) -> isOutage(failure) ? patient : null);
        return errors;
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }
}
