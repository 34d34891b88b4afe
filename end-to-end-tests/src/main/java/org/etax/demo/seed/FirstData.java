package org.etax.demo.seed;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etax.demo.Bureau;
import org.etax.demo.Narrator;
import org.etax.demo.Surprise;
import org.etax.local.launcher.Installation;

/**
 * What a new installation begins with, loaded by {@code ./etax up}: the people of the demo are verified and keep the books of a
 * few generated taxpayers each, with invoices and a return to file. The enterprises of the demo's own story stay unregistered.
 */
public final class FirstData {

    /**
     * @param series of generated taxpayers
     * @param bookkeeper whose they are
     * @param order how many
     */
    record Handful(int series, Bookkeeper bookkeeper, SeedOrder order) {}

    static final List<Handful> HANDFULS = List.of(
            new Handful(4, Bookkeeper.LIN, new SeedOrder(4, 120)),
            new Handful(18, Bookkeeper.WANG, new SeedOrder(4, 120)),
            new Handful(14, Bookkeeper.SUN, new SeedOrder(2, 40)),
            new Handful(0, Bookkeeper.ZHOU, new SeedOrder(8, 160)));

    private FirstData() {}

    /** Ends with 1 when something is missing; done again, it adds only that. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Bureau bureau = new Bureau(Installation.ofEnvironment(System.getenv()), Narrator.silent());
        Session operator = new Session(() -> bureau.officer("ops.admin"));
        boolean whole = true;
        try {
            for (Handful handful : HANDFULS) {
                Progress progress = new Progress(handful.order(), out, false);
                new Seeding(bureau, handful.series(), handful.bookkeeper(), operator).make(handful.order(), progress);
                whole &= progress.finish();
            }
        } catch (Surprise surprise) {
            out.println("Not as expected: " + surprise.getMessage());
            whole = false;
        }
        System.exit(whole ? 0 : 1);
    }
}
