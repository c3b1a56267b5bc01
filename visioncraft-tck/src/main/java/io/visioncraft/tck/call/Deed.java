package io.visioncraft.tck.call;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Internal;
import org.jspecify.annotations.Nullable;

/**
 * A command without a caller. It names records by number; running it resolves numbers to ids.
 *
 * @param words describe it after the name of the caller, for example {@code confirms order #2}
 * @param action runs it
 */
@Internal
public record Deed(String words, Action action) {

    /** Runs a command. */
    @FunctionalInterface
    public interface Action {

        /**
         * Runs the command.
         *
         * @param world the library and the ids of its numbered records
         * @param by the caller
         * @return the library's answer, null for none
         */
        @Nullable
        Object in(NumberedRecords world, Caller by);
    }

    /**
     * A command without an answer.
     *
     * @param words describe it after the name of the caller
     * @param action runs it
     * @return the command
     */
    public static Deed silent(String words, Silent action) {
        return new Deed(words, (world, by) -> {
            action.in(world, by);
            return null;
        });
    }

    /** Runs a command that answers nothing. */
    @FunctionalInterface
    public interface Silent {

        /**
         * Runs the command.
         *
         * @param world the library and the ids of its numbered records
         * @param by the caller
         */
        void in(NumberedRecords world, Caller by);
    }
}
