package org.etax.demo.seed;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etax.demo.Bureau;
import org.etax.demo.Narrator;
import org.etax.demo.Surprise;
import org.etax.local.launcher.Installation;

/** Behind {@code ./etax seed}: makes demo taxpayers in the running installation. */
public final class Seed {

    private static final int SERIES = 0;
    private static final int WRONG_USE = 2;

    private Seed() {}

    /** Ends with 2 at a wrong order, with 1 when it could not be carried out whole. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SeedOrder order;
        try {
            order = SeedOrder.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage() + "\n\n" + SeedOrder.USAGE);
            System.exit(WRONG_USE);
            return;
        }
        System.exit(run(order, out) ? 0 : 1);
    }

    private static boolean run(SeedOrder order, PrintStream out) {
        Bureau bureau = new Bureau(Installation.ofEnvironment(System.getenv()), Narrator.silent());
        Progress progress = new Progress(
                order, out, System.console() != null && System.console().isTerminal());
        try {
            new Seeding(bureau, SERIES, Bookkeeper.ZHOU, new Session(() -> bureau.officer("ops.admin")))
                    .make(order, progress);
            return progress.finish();
        } catch (Surprise surprise) {
            out.println("\nNot as expected: " + surprise.getMessage());
            out.println("The same command goes on from here. Does the system run? ./etax status");
            return false;
        }
    }
}
