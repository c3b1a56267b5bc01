package io.visioncraft.benchmarks;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Binds the parameters of a statement one after another. */
final class Binder {

    private final PreparedStatement statement;
    private int last;

    Binder(PreparedStatement statement) {
        this(statement, 1);
    }

    /** From a place on. */
    Binder(PreparedStatement statement, int first) {
        this.statement = statement;
        this.last = first - 1;
    }

    Binder id(UUID id) throws SQLException {
        statement.setObject(++last, id);
        return this;
    }

    Binder text(String text) throws SQLException {
        statement.setString(++last, text);
        return this;
    }

    Binder number(long number) throws SQLException {
        statement.setLong(++last, number);
        return this;
    }

    Binder amounts(BigDecimal... amounts) throws SQLException {
        for (BigDecimal amount : amounts) {
            statement.setBigDecimal(++last, amount);
        }
        return this;
    }

    /** As the schema stores a day. */
    Binder day(LocalDate day) throws SQLException {
        statement.setInt(++last, (int) day.toEpochDay());
        return this;
    }

    Binder array(Array values) throws SQLException {
        statement.setArray(++last, values);
        return this;
    }
}
