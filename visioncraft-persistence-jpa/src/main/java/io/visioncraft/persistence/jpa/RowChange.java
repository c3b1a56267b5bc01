package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows. It may be buffered and sent in one batch with others of the same text.
 *
 * @param sql the statement
 * @param parameters by position, none of them null
 * @param record the aggregate whose root it writes, if it must find one row at the version that the change is based on; null if
 *     it may change any number of rows
 * @param part the row of a part that it writes over the one at its position, and that is inserted where there is none; else null
 */
record RowChange(
        String sql,
        List<Object> parameters,
        @Nullable Aggregate<?> record,
        @Nullable PartRow part) {

    Command command() {
        return new Command(sql, parameters);
    }
}
