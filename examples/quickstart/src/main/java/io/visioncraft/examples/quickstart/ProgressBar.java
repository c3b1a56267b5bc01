package io.visioncraft.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** A bar of fifty characters on one line of a terminal; elsewhere one line for each tenth. Used by one thread. */
final class ProgressBar {

    private static final int WIDTH = 50;

    private final PrintStream out;
    private final String label;
    private final int total;
    private final boolean terminal;
    private int done;
    private int shown = -1;

    ProgressBar(PrintStream out, String label, int total, boolean terminal) {
        this.out = out;
        this.label = label;
        this.total = total;
        this.terminal = terminal;
    }

    void step() {
        done++;
        int steps = terminal ? WIDTH : 10;
        int reached = (int) ((long) done * steps / total);
        if (reached != shown) {
            shown = reached;
            String text = String.format(
                    Locale.ROOT,
                    "%s [%s%s] %d/%d",
                    label,
                    "#".repeat(reached * (WIDTH / steps)),
                    ".".repeat(WIDTH - reached * (WIDTH / steps)),
                    done,
                    total);
            out.print(terminal ? "\r" + text : text + System.lineSeparator());
            if (terminal && done == total) {
                out.println();
            }
            out.flush();
        }
    }
}
