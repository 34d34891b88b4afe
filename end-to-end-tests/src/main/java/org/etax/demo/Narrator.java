package org.etax.demo;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what happens: each step with its requests and answers. */
public final class Narrator {

    private static final int WIDTH = 400;

    private final @Nullable PrintStream out;
    private final boolean tellsExchanges;
    private final Consumer<Exchange> afterExchange;
    private int step;

    private Narrator(@Nullable PrintStream out, boolean tellsExchanges, Consumer<Exchange> afterExchange) {
        this.out = out;
        this.tellsExchanges = tellsExchanges;
        this.afterExchange = afterExchange;
    }

    /** Tells it aloud. */
    public static Narrator aloud(PrintStream out) {
        return new Narrator(out, true, exchange -> {});
    }

    /** Keeps it to itself. */
    public static Narrator silent() {
        return new Narrator(null, false, exchange -> {});
    }

    /** Keeps it to itself, and shows each exchange to somebody. */
    public static Narrator watching(Consumer<Exchange> afterExchange) {
        return new Narrator(null, false, afterExchange);
    }

    /** Leaves requests and answers out, for questions that are asked again and again. */
    Narrator remarksOnly() {
        return new Narrator(out, false, exchange -> {});
    }

    /** A new step of the story. */
    public void step(String chinese, String english) {
        step++;
        say("%n%d. %s%n   %s".formatted(step, chinese, english));
    }

    /** A remark within a step. */
    public void remark(String text) {
        say("   · " + text);
    }

    void exchange(Exchange exchange) {
        if (tellsExchanges) {
            String body = exchange.body();
            say("   → " + exchange.method() + " " + exchange.path() + (body == null ? "" : "  " + cut(body)));
            say("   ← " + exchange.reply().status() + "  "
                    + cut(exchange.reply().text()));
        }
        afterExchange.accept(exchange);
    }

    /**
     * A request and its answer.
     *
     * @param by who asked
     * @param method of the request
     * @param path with its query
     * @param body as sent, or what stands for a long one; null without one
     * @param reply what came back
     */
    public record Exchange(
            Visitor by,
            String method,
            String path,
            @Nullable String body,
            Reply reply) {}

    private void say(String line) {
        if (out != null) {
            out.println(line);
        }
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " … (" + line.length() + " characters)";
    }
}
