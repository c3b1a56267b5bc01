package io.visioncraft.internal;

import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Aggregate;
import org.jspecify.annotations.Nullable;

/** Checks the version that a command may state (GEN-6). */
public final class Versions {

    private Versions() {}

    /**
     * Refuses a command that was based on another version than the record has.
     *
     * @param type the aggregate's type, for example {@code order}
     * @param record as it was loaded
     * @param expected the version that the command states, null for none
     * @throws StaleAggregateException not retryable
     */
    public static void check(String type, Aggregate<?> record, @Nullable Long expected) {
        if (expected != null && expected != record.version()) {
            throw StaleAggregateException.expected(type, record.id(), expected, record.version());
        }
    }
}
