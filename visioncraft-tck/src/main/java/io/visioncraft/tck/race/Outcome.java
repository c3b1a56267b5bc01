package io.visioncraft.tck.race;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of two calls that met. Immutable.
 *
 * @param left {@link #DONE}, or the code with which the call was refused
 * @param right the same of the other one
 */
public record Outcome(String left, String right) {

    /** A call that answered. */
    static final String DONE = "done";

    /** Both answered. */
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
