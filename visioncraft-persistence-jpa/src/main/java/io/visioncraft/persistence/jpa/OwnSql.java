package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the connection of the transaction, which a {@link Lender} gives. All statements of the library are sent here: so they are the
 * same with each provider, and nothing of the library enters a persistence context. The bound of a lock wait goes in the round trip
 * of the statement that waits, and so do statements before it of which no answer is needed, and questions that are foreseen. Not
 * thread-safe; belongs to one transaction.
 */
final class OwnSql {

    private final Lender lender;
    private final LockWait wait;
    private final Together together;
    private final Foreseen foreseen = new Foreseen();
    private final Waiting waiting = new Waiting();
    private boolean wrote;

    OwnSql(Lender lender, LockWait wait, SupportedDatabase database) {
        this.lender = lender;
        this.wait = wait;
        this.together = database.together();
    }

    // several statements in one round trip

    /**
     * Keeps a statement of whose answer nobody asks. It is sent before the next statement, in the same round trip if the database
     * answers the next one then, or by {@link #send}.
     */
    void later(Command command) {
        later(RowChange.unasked(command));
    }

    /**
     * Keeps the change of a record, as {@link #later(Command)} keeps a statement, where the database {@linkplain #countsEach counts
     * each}. If it finds no row at its version, {@link #missing} tells so once it was sent.
     */
    void later(RowChange change) {
        if (!waiting.hasRoomFor(change.command())) {
            send();
        }
        waiting.add(change);
        writes();
    }

    /** From here on no answer counts that was read before. */
    private void writes() {
        wrote = true;
        foreseen.forget();
    }

    /** The records of whose changes no row was found, from the last call on. */
    List<Aggregate<?>> missing() {
        return waiting.missing();
    }

    /** The records that the statement which failed has changed in its round trip: their versions were not looked at before. */
    List<Aggregate<?>> changing() {
        return waiting.changing();
    }

    /** Sends the statements that were kept. */
    void send() {
        if (!waiting.isEmpty()) {
            run(waiting.taken(), wait.next(), statement -> countedBehind(statement, true));
        }
    }

    /** Whether the database says how many rows each statement has changed that goes together with others. */
    boolean countsEach() {
        return together.answers() == Together.Answers.OF_EACH;
    }

    /** Runs statements in one round trip, if the database {@linkplain #countsEach counts each}. Returns the numbers of rows. */
    int[] together(List<Command> commands) {
        writes();
        int[] counts = new int[commands.size()];
        List<Command> all = waiting.taken();
        all.addAll(commands);
        run(all, wait.next(), statement -> {
            countedBehind(statement, false);
            for (int n = 0; n < counts.length; n++) {
                if (n > 0) {
                    statement.getMoreResults();
                }
                counts[n] = statement.getUpdateCount();
            }
            return true;
        });
        return counts;
    }

    /** Looks at the answers of the statements that waited. {@code last} says that no answer follows. */
    private boolean countedBehind(PreparedStatement statement, boolean last) throws SQLException {
        if (countsEach()) {
            waiting.answered(statement, last);
        } else {
            waiting.answered();
        }
        return true;
    }

    // one statement

    /** Runs one statement and returns the number of rows that it changed. */
    int update(String sql, List<?> parameters) {
        writes();
        if (!countsEach()) {
            send();
        }
        return last(new Command(sql, parameters), wait.next(), PreparedStatement::getUpdateCount);
    }

    /** Takes a guard by a statement, and returns the number of rows that it changed. What is foreseen may lock behind it. */
    int hold(String sql, List<?> parameters) {
        writes();
        if (!countsEach()) {
            send();
        }
        List<Foreseen.Question<?>> behind = countsEach() ? foreseen.takenBehindAGuard() : List.of();
        return last(new Command(sql, parameters), wait.next(), behind, PreparedStatement::getUpdateCount);
    }

    /** Runs a statement once for each list of parameters, in one batch. Returns the number of rows that each run changed. */
    int[] updates(String sql, List<? extends List<?>> parameters) {
        if (parameters.size() == 1) {
            return new int[] {update(sql, parameters.get(0))};
        }
        writes();
        send();
        Optional<LockBound> bound = wait.nextOfBatch();
        return lender.lend(connection -> {
            if (bound.isPresent() && bound.get().form() != LockBound.Form.PREFIX) {
                Jdbc.run(connection, bound.get().command());
            }
            try (PreparedStatement statement = connection.prepareStatement(withPrefix(bound, sql))) {
                for (List<?> one : parameters) {
                    Jdbc.bind(statement, 1, one);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Runs a query that may wait for locks and returns its rows. */
    List<Object[]> query(String sql, List<?> parameters) {
        foreseen.forget();
        sendUnlessAQueryIsAnswered();
        return last(new Command(sql, parameters), wait.next(), statement -> Jdbc.all(statement, Jdbc::columns));
    }

    /**
     * Runs a query that locks rows and passes over those that others have locked, and returns what is read of its rows. If it was
     * foreseen and a guard was taken since, it has run and locked them behind the guard.
     */
    <T extends @Nullable Object> List<T> taken(String sql, List<?> parameters, RowReader<? extends T> reader) {
        Optional<List<T>> known = foreseen.answer(new Foreseen.Question<>(sql, parameters, reader));
        if (known.isPresent()) {
            return known.get();
        }
        foreseen.forget();
        return asked(sql, parameters, reader);
    }

    /** Runs a statement that changes rows and returns them, and returns what is read of them. */
    <T extends @Nullable Object> List<T> changed(String sql, List<?> parameters, RowReader<? extends T> reader) {
        writes();
        sendUnlessAQueryIsAnswered();
        return last(new Command(sql, parameters), wait.next(), statement -> Jdbc.all(statement, reader));
    }

    /** Runs a query that waits for no lock and returns what is read of its rows. */
    <T extends @Nullable Object> List<T> read(String sql, List<?> parameters, RowReader<? extends T> reader) {
        Foreseen.Question<T> question = new Foreseen.Question<>(sql, parameters, reader);
        Optional<List<T>> known = foreseen.answer(question);
        if (known.isPresent()) {
            return known.get();
        }
        return asked(sql, parameters, reader);
    }

    /** Asks at once, by a query that waits for no lock. */
    private <T extends @Nullable Object> List<T> asked(String sql, List<?> parameters, RowReader<? extends T> reader) {
        sendUnlessAQueryIsAnswered();
        return last(
                new Command(sql, parameters),
                waiting.isEmpty() ? Optional.empty() : wait.next(),
                statement -> Jdbc.all(statement, reader));
    }

    // what is foreseen

    /** Runs reads whose answers nobody looks at, if the next statement can take their questions along. */
    void foresee(Runnable reads) {
        if (countsEach()) {
            foreseen.note(reads);
        }
    }

    /** Whether such reads are running. They {@link #note} their questions, and find nothing. */
    boolean foreseeing() {
        return foreseen.noting();
    }

    /** Notes a question that will probably be asked by {@link #read}. */
    void note(String sql, List<?> parameters, RowReader<?> reader) {
        foreseen.add(new Foreseen.Question<>(sql, parameters, reader));
    }

    /** Notes a question that will probably be asked by {@link #taken}, behind a guard. */
    void noteTaken(String sql, List<?> parameters, RowReader<?> reader) {
        foreseen.addLocking(new Foreseen.Question<>(sql, parameters, reader));
    }

    /** Forgets what was foreseen, when other work begins or ends. */
    void lookAgain() {
        foreseen.clear();
    }

    private void sendUnlessAQueryIsAnswered() {
        if (together.answers() == Together.Answers.NONE) {
            send();
        }
    }

    /** Runs a statement behind those that were kept and before those that are foreseen, and returns its answer. */
    private <T> T last(Command last, Optional<LockBound> bound, Answer<T> answer) {
        return last(last, bound, countsEach() ? foreseen.taken() : List.of(), answer);
    }

    private <T> T last(Command last, Optional<LockBound> bound, List<Foreseen.Question<?>> behind, Answer<T> answer) {
        List<Command> all = waiting.taken();
        all.add(last);
        behind.forEach(question -> all.add(question.command()));
        return run(all, bound, statement -> {
            countedBehind(statement, false); // else the first answer is that of the query
            T answered = answer.of(statement);
            for (Foreseen.Question<?> question : behind) {
                statement.getMoreResults();
                answerAhead(question, statement);
            }
            return answered;
        });
    }

    /** Reads the answer to a question that was foreseen. One that cannot be read fails where it is asked. */
    private void answerAhead(Foreseen.Question<?> question, PreparedStatement statement) {
        try {
            foreseen.answered(question, Jdbc.all(statement, question.reader()));
        } catch (SQLException | RuntimeException unreadable) {
            // it has no answer, and is asked again
        }
    }

    /** Whether a statement was sent that may have changed rows. */
    boolean wrote() {
        return wrote;
    }

    /** Restores settings of the connection that do not end with the transaction. */
    void putBack() {
        wait.back()
                .ifPresent(back -> lender.lend(connection -> {
                    Jdbc.run(connection, back.command());
                    return true;
                }));
    }

    /** Runs statements in one round trip. */
    private <T> T run(List<Command> commands, Optional<LockBound> bound, Answer<T> answer) {
        boolean inFront = inFront(bound);
        List<Command> all = commands;
        if (inFront) {
            all = new ArrayList<>(commands.size() + 1);
            all.add(bound.orElseThrow().command());
            all.addAll(commands);
        }
        List<Command> together = all;
        return lender.lend(connection -> {
            try (PreparedStatement statement = prepared(connection, bound, together)) {
                statement.execute();
                if (inFront) {
                    statement.getMoreResults();
                }
                return answer.of(statement);
            }
        });
    }

    private PreparedStatement prepared(Connection connection, Optional<LockBound> bound, List<Command> commands)
            throws SQLException {
        if (bound.isPresent() && bound.get().form() == LockBound.Form.ALONE) {
            Jdbc.run(connection, bound.get().command());
        }
        PreparedStatement statement = connection.prepareStatement(withPrefix(bound, together.text(commands)));
        try {
            int position = 1;
            for (Command command : commands) {
                position = Jdbc.bind(statement, position, command.parameters());
            }
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
