package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows. It may be buffered and sent in one batch with others of the same text.
 *
 * @param sql the statement
 * @param parameters by position, none of them null
 * @param record the aggregate whose root or part it writes, if it must find one row: the root at the version that the change is
 *     based on, a part at its position; null if it may change any number of rows
 */
record RowChange(
        String sql, List<Object> parameters, @Nullable Aggregate<?> record) {}
