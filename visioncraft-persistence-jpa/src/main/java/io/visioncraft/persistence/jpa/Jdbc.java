package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of statements and reads their rows. */
final class Jdbc {

    private Jdbc() {}

    /** Sets parameters from a position on, and returns the next position. */
    static int bind(PreparedStatement statement, int first, List<?> parameters) throws SQLException {
        int position = first;
        for (Object parameter : parameters) {
            if (parameter instanceof byte[] bytes) {
                statement.setBytes(position++, bytes);
            } else if (parameter instanceof Command.Values values) {
                statement.setArray(position++, values.on(statement.getConnection()));
            } else if (parameter instanceof Command.Null none) {
                statement.setNull(position++, none.type());
            } else {
                statement.setObject(position++, parameter);
            }
        }
        return position;
    }

    /** Runs a statement of whose answer nobody asks. */
    static void run(Connection connection, Command command) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command.sql())) {
            bind(statement, 1, command.parameters());
            statement.execute();
        }
    }

    static <T extends @Nullable Object> List<T> all(PreparedStatement statement, RowReader<? extends T> reader)
            throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    static Object[] columns(ResultSet rows) throws SQLException {
        Object[] row = new Object[rows.getMetaData().getColumnCount()];
        for (int column = 0; column < row.length; column++) {
            row[column] = rows.getObject(column + 1);
        }
        return row;
    }
}
