package org.etax.demo.seed;

import java.util.List;

/**
 * How much is wanted.
 *
 * @param taxpayers how many
 * @param invoices how many all of them issue together
 */
record SeedOrder(long taxpayers, long invoices) {

    static final long MOST_TAXPAYERS = 1_000_000;
    static final long MOST_INVOICES = 100_000_000;

    static final String USAGE = """
            ./etax seed --taxpayers N --invoices M

              makes N demo taxpayers (1 to 1000000) that the core knew before, takes them over and lets them issue M
              invoices (0 to 100000000) this month. The same numbers always give the same taxpayers and figures.
              Stopped or repeated with the same numbers it goes on where it was and does nothing twice; with others it
              adds what is not there yet. 周莉 (zhou.li) keeps all their books and can sign in for them.
              A person may call the gateway 1200 times a minute; ETAX_LIMITS_BUCKETS_DEFAULT_CAPACITY at ./etax up lifts that.""";

    /** @throws IllegalArgumentException saying what is wrong */
    static SeedOrder parse(List<String> arguments) {
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException("Without a number: " + arguments.getLast());
        }
        Long taxpayers = null;
        Long invoices = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            switch (arguments.get(i)) {
                case "--taxpayers" -> taxpayers = number(arguments, i, 1, MOST_TAXPAYERS);
                case "--invoices" -> invoices = number(arguments, i, 0, MOST_INVOICES);
                default -> throw new IllegalArgumentException("Not an option: " + arguments.get(i));
            }
        }
        if (taxpayers == null || invoices == null) {
            throw new IllegalArgumentException((taxpayers == null ? "--taxpayers" : "--invoices") + " is missing.");
        }
        return new SeedOrder(taxpayers, invoices);
    }

    /** A name of the order for keys and serials. */
    String name() {
        return "S" + taxpayers + "x" + invoices;
    }

    private static long number(List<String> arguments, int option, long least, long most) {
        String text = arguments.get(option + 1);
        if (!text.matches("[0-9]{1,12}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw new IllegalArgumentException("%s takes a whole number from %d to %d, not %s."
                    .formatted(arguments.get(option), least, most, text));
        }
        return Long.parseLong(text);
    }
}
