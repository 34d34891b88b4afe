package org.etax.local.launcher;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows how the processes are doing: on a terminal one line per process that is redrawn in place, elsewhere one plain
 * line per change.
 */
final class Board implements Supervised.Listener {

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private boolean live = true;
    private int drawn;

    Board(PrintStream out, boolean terminal, List<String> names) {
        this.out = out;
        this.terminal = terminal;
        names.forEach(name -> lines.put(name, State.WAITING.word()));
    }

    @Override
    public synchronized void changed(Supervised process, String detail) {
        String text = (process.state().word() + " " + detail).strip();
        String before = lines.put(process.name(), text);
        if (text.equals(before)) {
            return;
        }
        if (terminal && live) {
            draw();
        } else {
            out.println(line(process.name(), text));
        }
    }

    /** From now on changes are lines of their own, since the block above them is history. */
    synchronized void settle() {
        live = false;
    }

    private void draw() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A");
        }
        lines.forEach((name, text) -> {
            String first = text.lines().findFirst().orElse("");
            out.print("\u001b[2K" + line(name, first) + "\n");
        });
        drawn = lines.size();
        out.flush();
    }

    private static String line(String name, String text) {
        return "  %-22s %s".formatted(name, text);
    }
}
