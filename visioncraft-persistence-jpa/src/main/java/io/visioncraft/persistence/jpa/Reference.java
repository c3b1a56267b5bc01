package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Id;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Optional references to other aggregates, as columns. The UUID of zeros, which no record has, stands for no reference. NULL
 * would not do: one provider sends it to PostgreSQL as a text, and unique keys do not compare it.
 */
final class Reference {

    /** Stands for no reference. */
    static final UUID NONE = new UUID(0, 0);

    private Reference() {}

    static UUID of(@Nullable Id id) {
        return id == null ? NONE : id.value();
    }

    static <I extends Id> @Nullable I in(UUID column, Function<UUID, I> type) {
        return column.equals(NONE) ? null : type.apply(column);
    }
}
