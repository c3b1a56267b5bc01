package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Id;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * References to other aggregates that may be absent, as columns: none is the UUID of zeros, which no record has. Not NULL,
 * which one provider sends to PostgreSQL as a text, and which no unique key compares.
 */
final class Reference {

    /** What stands for no reference. */
    static final UUID NONE = new UUID(0, 0);

    private Reference() {}

    static UUID of(@Nullable Id id) {
        return id == null ? NONE : id.value();
    }

    static <I extends Id> @Nullable I in(UUID column, Function<UUID, I> type) {
        return column.equals(NONE) ? null : type.apply(column);
    }
}
