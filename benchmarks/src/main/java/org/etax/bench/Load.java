package org.etax.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Puts work on connections. */
final class Load {

    private Load() {}

    /** What is done for one item. */
    interface Work {

        /** @param due the moment from which the first call counts, {@link System#nanoTime()} */
        void run(Connection connection, int item, long due) throws IOException;
    }

    /**
     * Each connection takes the next item as soon as it has done the one before.
     *
     * @return seconds from first to last
     */
    static double closed(int port, int connections, int from, int to, Work work) {
        var next = new AtomicInteger(from);
        return onConnections(port, connections, connection -> {
            for (int item = next.getAndIncrement(); item < to; item = next.getAndIncrement()) {
                work.run(connection, item, System.nanoTime());
            }
        });
    }

    /**
     * Items fall due at a steady rate whether or not the earlier ones are done, and their time counts from then: a server that
     * stalls is charged for everybody who waits (no coordinated omission).
     *
     * @param rate items per second
     * @return seconds from first to last
     */
    static double open(int port, int connections, double rate, int from, int to, Work work) {
        var next = new AtomicInteger(from);
        long start = System.nanoTime();
        return onConnections(port, connections, connection -> {
            for (int item = next.getAndIncrement(); item < to; item = next.getAndIncrement()) {
                long due = start + (long) ((item - from) / rate * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                work.run(connection, item, due);
            }
        });
    }

    private static double onConnections(int port, int connections, OneConnection all) {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    try (var connection = new Connection(port)) {
                        all.run(connection);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private interface OneConnection {
        void run(Connection connection) throws IOException;
    }
}
