package org.etax.demo.seed;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says how far a seeding is: on a terminal one line that is redrawn each second, elsewhere a line each ten seconds. */
final class Progress {

    private static final double TAXPAYER_WORTH = 20;

    private final SeedOrder order;
    private final PrintStream out;
    private final boolean terminal;
    private final long pause;
    private final long begin = System.nanoTime();
    private long shown = begin;
    private long taxpayers;
    private long issued;
    private long repeated;
    private long refused;
    private String firstError = "";

    Progress(SeedOrder order, PrintStream out, boolean terminal) {
        this.order = order;
        this.out = out;
        this.terminal = terminal;
        this.pause = Duration.ofSeconds(terminal ? 1 : 10).toNanos();
    }

    /** So many taxpayers are there. */
    synchronized void taxpayers(long there) {
        taxpayers = Math.max(taxpayers, there);
        show(false);
    }

    /** A file is done. */
    synchronized void invoices(BatchFile.Outcome outcome) {
        issued += outcome.issued();
        repeated += outcome.repeated();
        refused += outcome.refused();
        firstError = firstError.isEmpty() ? outcome.firstError() : firstError;
        show(false);
    }

    /** The last word; false when lines were refused. */
    synchronized boolean finish() {
        show(true);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(
                Locale.ROOT,
                "%s%d taxpayers and %d invoices are there after %.1f s.%n",
                terminal ? "\n" : "",
                taxpayers,
                issued + repeated,
                seconds);
        if (refused > 0) {
            out.println(refused + " lines were refused, the first: " + firstError);
        }
        return refused == 0;
    }

    private void show(boolean last) {
        long now = System.nanoTime();
        if (!last && now - shown < pause) {
            return;
        }
        shown = now;
        out.print(terminal ? "\r\u001b[2K" + line(now) : line(now) + "\n");
        out.flush();
    }

    private String line(long now) {
        double seconds = (now - begin) / 1e9;
        long invoices = issued + repeated + refused;
        double whole = order.taxpayers() * TAXPAYER_WORTH + order.invoices();
        double share = (taxpayers * TAXPAYER_WORTH + invoices) / whole;
        return String.format(
                Locale.ROOT,
                "  纳税人 taxpayers %d/%d · 发票 invoices %d/%d · %.0f invoices/s · %s left",
                taxpayers,
                order.taxpayers(),
                invoices,
                order.invoices(),
                invoices / seconds,
                share == 0 ? "?" : left(seconds * (1 - share) / share));
    }

    private static String left(double seconds) {
        return seconds < 90 ? "%.0f s".formatted(seconds) : "%.0f min".formatted(seconds / 60);
    }
}
