package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows, and what it must find. It may be kept and sent with others.
 *
 * @param command the statement
 * @param record the aggregate whose root it writes, if it must find one row at the version that the change is based on; null if
 *     it may change any number of rows
 * @param part the row of a part that it writes over the one at its position, and that is inserted where there is none; else null
 */
record RowChange(
        Command command,
        @Nullable Aggregate<?> record,
        @Nullable PartRow part) {

    /** A change of any number of rows, of which nobody asks. */
    static RowChange unasked(Command command) {
        return new RowChange(command, null, null);
    }

    /** A change of the root of a record, at the version that it is based on. */
    static RowChange ofRoot(Command command, Aggregate<?> record) {
        return new RowChange(command, record, null);
    }

    /** A change of the row of a part. */
    static RowChange ofPart(Command command, PartRow part) {
        return new RowChange(command, null, part);
    }

    String sql() {
        return command.sql();
    }

    List<?> parameters() {
        return command.parameters();
    }
}
