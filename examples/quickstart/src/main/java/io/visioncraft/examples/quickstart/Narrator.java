package io.visioncraft.examples.quickstart;

import io.visioncraft.error.VisionCraftException;
import java.io.PrintStream;
import java.util.Locale;

/** Tells the story: numbered steps, and what happened in each. Used by one thread. */
final class Narrator {

    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void step(String title) {
        step++;
        out.println();
        out.println(step + ". " + title);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    void say(String sentence, Object... values) {
        out.println("   " + (values.length == 0 ? sentence : String.format(Locale.ROOT, sentence, values)));
    }

    /**
     * Tries what must be refused, and shows how the library says no.
     *
     * @throws IllegalStateException if it is not refused
     */
    void refused(String attempt, Runnable call) {
        try {
            call.run();
        } catch (VisionCraftException rejection) {
            say("%s", attempt);
            say("  refused: %s [%s, %s]", rejection.getMessage(), rejection.kind(), rejection.code());
            return;
        }
        throw new IllegalStateException(attempt + " was not refused");
    }
}
