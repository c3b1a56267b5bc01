package io.visioncraft.persistence.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the current row of a result. It does nothing else, since a question that was foreseen is read before it is asked.
 *
 * @param <T> what is read
 */
@FunctionalInterface
interface RowReader<T extends @Nullable Object> {

    T read(ResultSet rows) throws SQLException;
}
