package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows, and that may wait for others of the same text to go with it in one batch.
 *
 * @param sql the statement
 * @param parameters by position, none of them null
 * @param record the aggregate whose root it writes over the version that it is based on, so that it has to find one row;
 *     null where any number will do
 */
record RowChange(
        String sql, List<Object> parameters, @Nullable Aggregate<?> record) {}
