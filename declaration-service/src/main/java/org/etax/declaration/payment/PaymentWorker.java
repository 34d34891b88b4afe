package org.etax.declaration.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.etax.platform.journal.Buckets;
import org.etax.platform.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries payments to the bank and asks about those whose outcome is open. Taxpayers are spread over buckets, each worked by
 * the instance that holds its lease; the payment's own row decides if two ever work on the same.
 */
@Component
class PaymentWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEW = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int BATCH = 64;
    private static final String NAME = "payment-";

    private final PaymentRows payments;
    private final PaymentDispatch dispatch;
    private final Leases leases;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<PaymentReference> busy = ConcurrentHashMap.newKeySet();
    private Set<Integer> held = Set.of();
    private long renewAt = System.nanoTime();

    PaymentWorker(PaymentRows payments, PaymentDispatch dispatch, Leases leases, Clock clock) {
        this.payments = payments;
        this.dispatch = dispatch;
        this.leases = leases;
        this.clock = clock;
    }

    /** Looks for payments that are due and works on each in a thread of its own. */
    @Scheduled(fixedDelayString = "${etax.payment.look-every:300ms}")
    void look() {
        renew();
        if (!held.isEmpty() && busy.size() < BATCH) {
            payments.due(held, clock.instant(), BATCH).stream()
                    .filter(busy::add)
                    .forEach(reference -> threads.execute(() -> work(reference)));
        }
    }

    private void work(PaymentReference reference) {
        try {
            dispatch.advance(reference);
        } catch (RuntimeException e) {
            LOG.error("payment {} was not advanced, will try again", reference, e);
            Instant now = clock.instant();
            payments.putOff(reference, now, now.plus(AFTER_FAILURE));
        } finally {
            busy.remove(reference);
        }
    }

    private void renew() {
        if (System.nanoTime() - renewAt < 0) {
            return;
        }
        Set<String> names = Buckets.all().stream().map(bucket -> NAME + bucket).collect(Collectors.toSet());
        held = leases.take(names, LEASE).stream()
                .map(name -> Integer.valueOf(name.substring(NAME.length())))
                .collect(Collectors.toSet());
        renewAt = System.nanoTime() + RENEW.toNanos();
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
