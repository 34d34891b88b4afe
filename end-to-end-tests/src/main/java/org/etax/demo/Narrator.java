package org.etax.demo;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Tells what happens: each step with its requests and answers. */
public final class Narrator {

    private static final int WIDTH = 400;

    private final @Nullable PrintStream out;
    private final boolean tellsExchanges;
    private final Runnable afterExchange;
    private int step;

    private Narrator(@Nullable PrintStream out, boolean tellsExchanges, Runnable afterExchange) {
        this.out = out;
        this.tellsExchanges = tellsExchanges;
        this.afterExchange = afterExchange;
    }

    /** Tells it aloud. */
    public static Narrator aloud(PrintStream out) {
        return new Narrator(out, true, () -> {});
    }

    /** Keeps it to itself. */
    public static Narrator silent() {
        return new Narrator(null, false, () -> {});
    }

    /** Keeps it to itself, and runs something after each exchange. */
    public static Narrator watching(Runnable afterExchange) {
        return new Narrator(null, false, afterExchange);
    }

    /** Leaves requests and answers out, for questions that are asked again and again. */
    Narrator remarksOnly() {
        return new Narrator(out, false, () -> {});
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

    void exchange(String method, String path, @Nullable String body, Reply reply) {
        if (tellsExchanges) {
            say("   → " + method + " " + path + (body == null ? "" : "  " + cut(body)));
            say("   ← " + reply.status() + "  " + cut(reply.text()));
        }
        afterExchange.run();
    }

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
