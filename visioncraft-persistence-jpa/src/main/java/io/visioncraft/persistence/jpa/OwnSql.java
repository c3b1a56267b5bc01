package io.visioncraft.persistence.jpa;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the connection of the transaction, which the provider lends. All statements of the library are sent here: so they are the
 * same with each provider, and nothing of the library enters a persistence context. The bound of a lock wait goes in the round trip
 * of the statement that waits, and so do statements before it of which no answer is needed. Not thread-safe; belongs to one
 * transaction.
 */
final class OwnSql {

    /** The greatest weight of statements that go together. A database takes no more than some megabytes at once. */
    static final int MOST_TOGETHER = 1_000_000;

    private final EntityManager em;
    private final LockWait wait;
    private final Together together;
    private final List<Command> waiting = new ArrayList<>();
    private int weight;
    private boolean wrote;

    OwnSql(EntityManager em, LockWait wait, SupportedDatabase database) {
        this.em = em;
        this.wait = wait;
        this.together = database.together();
    }

    /** A NULL parameter with its type of {@link java.sql.Types}, since some drivers need the type. */
    record Null(int type) {}

    /**
     * The values of one column in several rows, as a parameter.
     *
     * @param type the database's name of the type of each
     * @param of the class of each
     * @param values the values; null stands for NULL
     */
    record Column(String type, Class<?> of, List<@Nullable Object> values) {

        /** The values as an array of their class, by which some drivers know how to write them. */
        private @Nullable Object[] array() {
            return values.toArray((@Nullable Object[]) Array.newInstance(of, 0));
        }
    }

    // several statements in one round trip

    /**
     * Keeps a statement of whose answer nobody asks. It is sent before the next statement, in the same round trip if the database
     * answers the next one then, or by {@link #send}.
     */
    void later(Command command) {
        if (weight + command.weight() > MOST_TOGETHER) {
            send();
        }
        waiting.add(command);
        weight += command.weight();
        wrote = true;
    }

    /** Sends the statements that were kept. */
    void send() {
        if (!waiting.isEmpty()) {
            run(taken(), wait.next(), statement -> true);
        }
    }

    /** Whether the database says how many rows each statement has changed that goes together with others. */
    boolean countsEach() {
        return together.answers() == Together.Answers.OF_EACH;
    }

    /** Runs statements in one round trip, if the database {@linkplain #countsEach counts each}. Returns the numbers of rows. */
    int[] together(List<Command> commands) {
        wrote = true;
        int[] counts = new int[commands.size()];
        List<Command> all = taken();
        int before = all.size();
        all.addAll(commands);
        run(all, wait.next(), statement -> {
            skip(statement, before);
            for (int n = 0; n < counts.length; n++) {
                skip(statement, n == 0 ? 0 : 1);
                counts[n] = statement.getUpdateCount();
            }
            return true;
        });
        return counts;
    }

    /** The statements that were kept, which are kept no more. */
    private List<Command> taken() {
        List<Command> taken = new ArrayList<>(waiting);
        waiting.clear();
        weight = 0;
        return taken;
    }

    // one statement

    /** Runs one statement and returns the number of rows that it changed. */
    int update(String sql, List<?> parameters) {
        wrote = true;
        if (!countsEach()) {
            send();
        }
        return last(new Command(sql, parameters), wait.next(), PreparedStatement::getUpdateCount);
    }

    /** Runs a statement once for each list of parameters, in one batch. Returns the number of rows that each run changed. */
    int[] updates(String sql, List<? extends List<?>> parameters) {
        if (parameters.size() == 1) {
            return new int[] {update(sql, parameters.get(0))};
        }
        wrote = true;
        send();
        Optional<LockBound> bound = wait.nextOfBatch();
        return on(connection -> {
            if (bound.isPresent() && bound.get().form() != LockBound.Form.PREFIX) {
                say(connection, bound.get());
            }
            try (PreparedStatement statement = connection.prepareStatement(withPrefix(bound, sql))) {
                for (List<?> one : parameters) {
                    bind(statement, 1, one);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Runs a query that may wait for locks and returns its rows. */
    List<Object[]> query(String sql, List<?> parameters) {
        sendUnlessAQueryIsAnswered();
        return last(new Command(sql, parameters), wait.next(), statement -> all(statement, OwnSql::columns));
    }

    /** Runs a query that waits for no lock and returns its rows, each with all its columns. */
    List<Object[]> read(String sql, List<?> parameters) {
        return read(sql, parameters, OwnSql::columns);
    }

    /** Runs a query that waits for no lock and returns what is read of its rows. */
    <T extends @Nullable Object> List<T> read(String sql, List<?> parameters, RowReader<? extends T> reader) {
        sendUnlessAQueryIsAnswered();
        return last(
                new Command(sql, parameters),
                waiting.isEmpty() ? Optional.empty() : wait.next(),
                statement -> all(statement, reader));
    }

    private void sendUnlessAQueryIsAnswered() {
        if (together.answers() == Together.Answers.NONE) {
            send();
        }
    }

    /** Reads the current row of a result. */
    @FunctionalInterface
    interface RowReader<T extends @Nullable Object> {

        T read(ResultSet rows) throws SQLException;
    }

    /** Runs a statement behind those that were kept, and returns its answer. */
    private <T> T last(Command last, Optional<LockBound> bound, Answer<T> answer) {
        List<Command> all = taken();
        int before = countsEach() ? all.size() : 0; // else the first answer is that of the query
        all.add(last);
        return run(all, bound, statement -> {
            skip(statement, before);
            return answer.of(statement);
        });
    }

    /** Whether a statement was sent that may have changed rows. */
    boolean wrote() {
        return wrote;
    }

    /** Restores settings of the connection that do not end with the transaction. */
    void putBack() {
        wait.back()
                .ifPresent(back -> on(connection -> {
                    say(connection, back);
                    return true;
                }));
    }

    private <T> T on(ConnectionFunction<Connection, T> work) {
        return em.callWithConnection((@Nullable Connection connection) -> work.apply(transactional(connection)));
    }

    /**
     * Returns the transaction's connection. EclipseLink 5.0 passes null to {@code callWithConnection}, and gives the connection
     * by {@code unwrap}; see {@link ReachedDatabase}.
     */
    private Connection transactional(@Nullable Connection connection) {
        return connection == null ? em.unwrap(Connection.class) : connection;
    }

    /** Runs statements in one round trip. */
    private <T> T run(List<Command> commands, Optional<LockBound> bound, Answer<T> answer) {
        List<Object> parameters = new ArrayList<>();
        commands.forEach(command -> parameters.addAll(command.parameters()));
        return on(connection -> {
            try (PreparedStatement statement = prepared(connection, bound, together.text(commands), parameters)) {
                statement.execute();
                skip(statement, inFront(bound) ? 1 : 0);
                return answer.of(statement);
            }
        });
    }

    private static PreparedStatement prepared(
            Connection connection, Optional<LockBound> bound, String sql, List<?> parameters) throws SQLException {
        if (bound.isPresent() && bound.get().form() == LockBound.Form.ALONE) {
            say(connection, bound.get());
        }
        boolean inFront = inFront(bound);
        PreparedStatement statement =
                connection.prepareStatement(inFront ? bound.orElseThrow().sql() + "; " + sql : withPrefix(bound, sql));
        try {
            int position = inFront ? bind(statement, 1, bound.orElseThrow().parameters()) : 1;
            bind(statement, position, parameters);
            return statement;
        } catch (SQLException failed) {
            statement.close();
            throw failed;
        }
    }

    private static String withPrefix(Optional<LockBound> bound, String sql) {
        return bound.filter(one -> one.form() == LockBound.Form.PREFIX)
                .map(one -> one.sql() + " " + sql)
                .orElse(sql);
    }

    private static boolean inFront(Optional<LockBound> bound) {
        return bound.filter(one -> one.form() == LockBound.Form.IN_FRONT).isPresent();
    }

    /** Moves past the answers of statements in front. */
    private static void skip(PreparedStatement statement, int answers) throws SQLException {
        for (int n = 0; n < answers; n++) {
            statement.getMoreResults();
        }
    }

    private static void say(Connection connection, LockBound bound) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
            bind(statement, 1, bound.parameters());
            statement.execute();
        }
    }

    /** Sets parameters from a position on, and returns the next position. */
    private static int bind(PreparedStatement statement, int first, List<?> parameters) throws SQLException {
        int position = first;
        for (Object parameter : parameters) {
            if (parameter instanceof byte[] bytes) {
                statement.setBytes(position++, bytes);
            } else if (parameter instanceof Column column) {
                statement.setArray(position++, statement.getConnection().createArrayOf(column.type(), column.array()));
            } else if (parameter instanceof Null none) {
                statement.setNull(position++, none.type());
            } else {
                statement.setObject(position++, parameter);
            }
        }
        return position;
    }

    private static <T extends @Nullable Object> List<T> all(PreparedStatement statement, RowReader<? extends T> reader)
            throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private static Object[] columns(ResultSet rows) throws SQLException {
        Object[] row = new Object[rows.getMetaData().getColumnCount()];
        for (int column = 0; column < row.length; column++) {
            row[column] = rows.getObject(column + 1);
        }
        return row;
    }

    /** Reads the answer of an executed statement. */
    @FunctionalInterface
    private interface Answer<T> {

        T of(PreparedStatement statement) throws SQLException;
    }

    /** Requires a count. A driver that sends a batch as one statement does not tell which version is stale. */
    static void requireCount(int count) {
        if (count == Statement.SUCCESS_NO_INFO) {
            throw new IllegalStateException(
                    "The driver does not say how many rows each statement of a batch has changed,"
                            + " which versions need: leave useBulkStmts of MariaDB's driver off");
        }
    }
}
