package io.visioncraft.benchmarks;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of one or several statements one after another. */
final class Binder {

    private final List<PreparedStatement> statements;
    private final List<Integer> parameters;
    private int statement;
    private int last;

    Binder(PreparedStatement statement) {
        this(statement, 1);
    }

    /** From a place on. */
    Binder(PreparedStatement statement, int first) {
        this(List.of(statement), List.of(Integer.MAX_VALUE));
        this.last = first - 1;
    }

    /**
     * Of several statements.
     *
     * @param parameters how many each has
     */
    Binder(List<PreparedStatement> statements, List<Integer> parameters) {
        this.statements = statements;
        this.parameters = parameters;
    }

    Binder id(UUID id) throws SQLException {
        return value(id);
    }

    Binder text(@Nullable String text) throws SQLException {
        next().setString(last, text);
        return this;
    }

    Binder number(long number) throws SQLException {
        next().setLong(last, number);
        return this;
    }

    Binder amounts(BigDecimal... amounts) throws SQLException {
        for (BigDecimal amount : amounts) {
            next().setBigDecimal(last, amount);
        }
        return this;
    }

    /** As the schema stores a day. */
    Binder day(LocalDate day) throws SQLException {
        next().setInt(last, (int) day.toEpochDay());
        return this;
    }

    Binder bytes(byte[] bytes) throws SQLException {
        next().setBytes(last, bytes);
        return this;
    }

    Binder value(Object value) throws SQLException {
        next().setObject(last, value);
        return this;
    }

    Binder array(Array values) throws SQLException {
        next().setArray(last, values);
        return this;
    }

    Connection connection() throws SQLException {
        return statements.get(0).getConnection();
    }

    /** The statement of the next parameter, whose place is then {@link #last}. */
    private PreparedStatement next() {
        while (last == parameters.get(statement)) {
            statement++;
            last = 0;
        }
        last++;
        return statements.get(statement);
    }
}
