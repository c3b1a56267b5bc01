package io.visioncraft.tck.race;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of two calls made at the same time. Immutable.
 *
 * @param left {@link #DONE}, or the code with which the left call was refused
 * @param right {@link #DONE}, or the code with which the right call was refused
 */
public record Outcome(String left, String right) {

    /** The outcome of a call that was not refused. */
    static final String DONE = "done";

    /** Neither call was refused. */
    static Outcome bothDone() {
        return new Outcome(DONE, DONE);
    }

    static String of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return DONE;
        }
        if (thrown instanceof InvalidInputException invalid) {
            return invalid.violations().stream().map(Violation::code).collect(Collectors.joining(" and "));
        }
        return thrown instanceof VisionCraftException refusal ? refusal.code() : thrown.toString();
    }

    /** For example {@code done | category-cycle}. */
    @Override
    public String toString() {
        return left + " | " + right;
    }
}
