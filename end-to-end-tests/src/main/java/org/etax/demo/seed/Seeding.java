package org.etax.demo.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etax.demo.Bureau;
import org.etax.demo.Sandbox;
import org.etax.demo.Surprise;
import org.etax.kernel.BusinessTime;
import tools.jackson.databind.JsonNode;

/**
 * Makes a series of demo taxpayers, a few hundred at a time: register of enterprises and core, opening load, invoices. Nothing
 * but the few hundred is held in memory, and what is there already is found and left alone.
 */
final class Seeding {

    private static final int AT_ONCE = 6;
    private static final long LARGEST_FILE = 50_000;

    private final Sandbox sandbox;
    private final int seed;
    private final Bookkeeper bookkeeper;
    private final Session books;
    private final Enrolment enrolment;

    /**
     * @param seed which series, 0 to 30
     * @param bookkeeper who keeps their books and issues their invoices
     * @param operator who orders the opening loads
     */
    Seeding(Bureau bureau, int seed, Bookkeeper bookkeeper, Session operator) {
        this.sandbox = new Sandbox(bureau.installation());
        this.seed = seed;
        this.bookkeeper = bookkeeper;
        this.books = new Session(() -> bookkeeper.verify(bureau.person(bookkeeper.account())));
        this.enrolment = new Enrolment(sandbox, operator);
    }

    /**
     * Makes them.
     *
     * @throws Surprise when something is not as it should be; the same order goes on from there
     */
    void make(SeedOrder order, Progress progress) {
        double weights = 0;
        for (long index = 0; index < order.taxpayers(); index++) {
            weights += Life.activity(seed, index);
        }
        Shares shares = new Shares(order.invoices(), weights);
        books.visitor();
        for (long from = 0; from < order.taxpayers(); from += Enrolment.LARGEST) {
            long to = Math.min(order.taxpayers(), from + Enrolment.LARGEST);
            double weight = 0;
            for (long index = from; index < to; index++) {
                weight += Life.activity(seed, index);
            }
            make(order, from, to, shares.next(weight, to == order.taxpayers()), progress);
        }
    }

    private void make(SeedOrder order, long from, long to, long invoices, Progress progress) {
        List<GeneratedTaxpayer> taxpayers = registered(from, to);
        LocalDate today = BusinessTime.dateOf(sandbox.now());
        Map<String, String> ids = enrolment.enrol(
                taxpayers.stream()
                        .map(taxpayer -> taxpayer.legacy(bookkeeper, today))
                        .toList(),
                done -> progress.taxpayers(from + done));
        progress.taxpayers(to);
        List<GeneratedTaxpayer> active = taxpayers.stream()
                .filter(taxpayer -> taxpayer.enterprise().active())
                .toList();
        long[] counts = Shares.split(
                invoices,
                active.stream()
                        .mapToDouble(taxpayer -> Life.activity(seed, taxpayer.index()))
                        .toArray());
        issue(
                IntStream.range(0, active.size())
                        .filter(i -> counts[i] > 0)
                        .mapToObj(i ->
                                new InvoiceLines(active.get(i), active, order.name(), bookkeeper.name(), counts[i]))
                        .toList(),
                ids,
                progress);
    }

    private List<GeneratedTaxpayer> registered(long from, long to) {
        JsonNode records = sandbox.post(
                        "/market/v1/enterprises", Map.of("seed", seed, "from", from, "count", to - from))
                .path("enterprises");
        List<GeneratedTaxpayer> taxpayers = new ArrayList<>();
        for (JsonNode record : records) {
            taxpayers.add(GeneratedTaxpayer.of(seed, from + taxpayers.size(), RegisteredEnterprise.of(record)));
        }
        return taxpayers;
    }

    private void issue(List<InvoiceLines> sellers, Map<String, String> ids, Progress progress) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (InvoiceLines lines : sellers) {
                String djxh = GeneratedTaxpayer.djxh(seed, lines.seller().index());
                running.add(threads.submit(() -> issue(lines, ids.getOrDefault(djxh, ""), progress)));
            }
            try {
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof Surprise surprise ? surprise : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Surprise("interrupted");
            }
        }
    }

    private void issue(InvoiceLines lines, String taxpayerId, Progress progress) {
        for (long from = 0; from < lines.count(); from += LARGEST_FILE) {
            long to = Math.min(lines.count(), from + LARGEST_FILE);
            String key = "seed-" + lines.serials() + "-" + from;
            progress.invoices(BatchFile.upload(books.visitor(), taxpayerId, key, lines.body(from, to))
                    .await());
        }
    }
}
