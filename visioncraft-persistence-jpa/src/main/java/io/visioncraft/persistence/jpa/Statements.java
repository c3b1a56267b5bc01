package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one transaction, reads and writes. Here alone failures of the store become rejections. Writes are buffered
 * until the next read or the commit; changes are sent before new rows. The persistence context keeps no row of the library, so
 * that each read sees the database. Used by one thread.
 */
final class Statements {

    private final EntityManager em;
    private final SupportedDatabase database;
    private final LockWait wait;
    private final ContextOwner owner;
    private final TransactionState state;
    private final OwnSql sql;
    private final WriteBuffer inserts;
    private final ChangeBuffer changes;

    Statements(
            EntityManager em, SupportedDatabase database, LockWait wait, ContextOwner owner, TransactionState state) {
        this.em = em;
        this.database = database;
        this.wait = wait;
        this.owner = owner;
        this.state = state;
        this.sql = new OwnSql(em, wait, database);
        this.inserts = new WriteBuffer(sql, database);
        this.changes = new ChangeBuffer(sql);
    }

    // reads

    /** At most {@code limit} rows, each mapped. */
    <E extends StoredRow, R> List<R> list(Select<E> select, int limit, Function<? super E, ? extends R> mapping) {
        return limit < 1 ? List.of() : mapped(rows(select, limit), mapping);
    }

    /** The one row, mapped. */
    <E extends StoredRow, R> Optional<R> one(Select<E> select, Function<? super E, ? extends R> mapping) {
        return mapped(rows(select), mapping).stream().<R>map(record -> record).findFirst();
    }

    /** All rows. Only for queries that find few rows. */
    <E> List<E> rows(Select<E> select) {
        return rows(select, Integer.MAX_VALUE);
    }

    private <E> List<E> rows(Select<E> select, int limit) {
        RowType<E> type = select.type();
        return query(
                "SELECT " + type.head("e") + select.limited(limit), select.parameters(limit), row -> type.read(row, 1));
    }

    /**
     * The rows of a query, mapped.
     *
     * @param from the query from {@code FROM} on, in which the table of the rows is called {@code e}
     */
    <E extends StoredRow, R> List<R> listNative(
            String from, Class<E> of, Function<? super E, ? extends R> mapping, Object... parameters) {
        RowType<E> type = RowType.of(of);
        return mapped(
                query("SELECT " + type.head("e") + " " + from, List.of(parameters), row -> type.read(row, 1)), mapping);
    }

    /** The rows of a query that locks them and passes over those that others have locked, mapped; as {@link #listNative}. */
    <E extends StoredRow, R> List<R> listTaken(
            String from, Class<E> of, Function<? super E, ? extends R> mapping, Object... parameters) {
        sql.foreseen().forget();
        return listNative(from, of, mapping, parameters);
    }

    /** What is read of the rows of a query that locks nothing. While reads are foreseen, nothing is read. */
    <T extends @Nullable Object> List<T> query(String text, List<?> parameters, OwnSql.RowReader<? extends T> reader) {
        if (sql.foreseen().noting()) {
            sql.foreseen().add(new Foreseen.Question<>(text, parameters, reader));
            return List.of();
        }
        return own(() -> sql.read(text, parameters, reader));
    }

    /** The rows of a query that locks nothing. */
    List<Object[]> read(String text, Object... parameters) {
        return query(text, List.of(parameters), Jdbc::columns);
    }

    /** One value of an aggregate function; null where it has none. */
    <T> @Nullable T value(Select<?> select, String expression, Class<T> type) {
        List<T> values = values(select, expression, type, Integer.MAX_VALUE);
        return values.isEmpty() ? null : values.get(0);
    }

    /** Values of one column, at most {@code limit}. */
    <T> List<T> values(Select<?> select, String expression, Class<T> type, int limit) {
        return query(
                "SELECT " + expression + select.limited(limit),
                select.parameters(limit),
                row -> row.getObject(1, type));
    }

    long count(Select<?> select) {
        return Objects.requireNonNullElse(value(select, "COUNT(*)", Long.class), 0L);
    }

    boolean exists(Select<?> select) {
        return !values(select, "1", Integer.class, 1).isEmpty();
    }

    /** At most {@code limit} groups of rows under several aliases, for example {@code e, p}; null where none is joined. */
    List<@Nullable Object[]> pairs(Select<?> select, List<String> aliases, int limit) {
        if (limit < 1) {
            return List.of();
        }
        JoinedRows joined =
                new JoinedRows(aliases.stream().<RowType<?>>map(select::type).toList());
        return query(joined.head(aliases) + select.limited(limit), select.parameters(limit), joined::read);
    }

    private <E extends StoredRow, R> List<R> mapped(List<E> rows, Function<? super E, ? extends R> mapping) {
        return rows.stream().<R>map(row -> mapped(row, mapping)).toList();
    }

    /**
     * The record of a row. A row that makes no valid record dooms the transaction.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code corrupt-record} if the row makes no valid record
     */
    <E extends StoredRow, R> R mapped(E row, Function<? super E, ? extends R> mapping) {
        try {
            return mapping.apply(row);
        } catch (RuntimeException invalid) {
            state.doom();
            throw row.corrupt();
        }
    }

    /** Runs reads whose answers nobody looks at, if the next statement can take their questions along. */
    void foresee(Runnable reads) {
        sql.foresee(reads);
    }

    /** Whether reads are being foreseen, which find nothing. */
    boolean foreseeing() {
        return sql.foreseen().noting();
    }

    /** Forgets what was foreseen. */
    void lookAgain() {
        sql.foreseen().clear();
    }

    // writes

    /** Inserts the root of a new aggregate, at the next read or at commit. */
    void insert(Aggregate<?> record, AggregateRow row) {
        write(() -> inserts.addRoot(record, row));
    }

    /** Inserts another row, at the next read or at commit. */
    void insert(Object row) {
        write(() -> inserts.addPart(row));
    }

    /** Writes the root of a changed aggregate over the version that it is based on, at the next read or at commit. */
    void update(Aggregate<?> record, AggregateRow row) {
        write(() -> {
            if (changes.holds(record) || inserts.holds(record)) {
                flush();
            }
            changes.add(VersionedUpdate.of(record, row, record.version() - 1));
        });
    }

    /**
     * Changes rows by native SQL at the next read or at commit, in one batch with other changes of the same text. Buffered new
     * rows are sent at once, since the change may concern them.
     */
    void change(String sql, Object... parameters) {
        write(() -> {
            if (!inserts.isEmpty()) {
                flush();
            }
            changes.add(new RowChange(sql, List.of(parameters), null, null));
        });
    }

    /**
     * Changes the row of a part at the next read or at commit, in one batch with others of its table. If there is no such row,
     * since an earlier version that did not know it has written the aggregate, it is inserted.
     */
    void update(PartRow row) {
        write(() -> {
            if (!inserts.isEmpty()) {
                flush();
            }
            changes.add(VersionedUpdate.ofPart(row));
        });
    }

    /**
     * Changes one row that this transaction has locked or inserted, together with the new rows that are sent next. Nobody asks
     * whether it was changed. A later change of the same row replaces it.
     */
    void changeLocked(Object ofWhat, String sql, Object... parameters) {
        write(() -> inserts.addChange(ofWhat, new Command(sql, List.of(parameters))));
    }

    /**
     * Buffers a write. If the host calls a repository in its transaction and outside any work of the library, no end of the
     * work would send the write: it is sent at once.
     */
    private void write(Runnable keep) {
        requireWriting();
        state.requireUsable();
        keep.run();
        if (owner == ContextOwner.HOST && state.works() == 0) {
            flush();
        }
    }

    /** Changes rows at once and returns their number; parameters by position. Waits for locks until the deadline at most. */
    int executeNative(String text, Object... parameters) {
        requireWriting();
        return own(() -> sql.update(text, List.of(parameters)));
    }

    /**
     * Runs a statement at once for each list of parameters, and returns the number of rows that each run changed. Waits for locks
     * until the deadline at most.
     */
    int[] executeEach(String text, List<? extends List<?>> parameters) {
        state.requireWriting();
        return own(() -> {
            int[] counts = sql.updates(text, parameters);
            Arrays.stream(counts).forEach(OwnSql::requireCount);
            return counts;
        });
    }

    /** Changes rows by a statement that returns them, and returns them mapped. Waits for locks until the deadline at most. */
    <E extends StoredRow, R> List<R> changed(
            String text, Class<E> of, Function<? super E, ? extends R> mapping, Object... parameters) {
        state.requireWriting();
        RowType<E> type = RowType.of(of);
        return mapped(own(() -> sql.changed(text, List.of(parameters), row -> type.read(row, 1))), mapping);
    }

    /** Reads and locks rows; parameters by position. Waits for locks until the deadline at most. */
    List<Object[]> queryNative(String text, Object... parameters) {
        requireWriting();
        return own(() -> sql.query(text, List.of(parameters)));
    }

    private void requireWriting() {
        state.requireWriting();
        if (foreseeing()) {
            throw new IllegalStateException("Reads that are foreseen write nothing and take no lock");
        }
    }

    /** Dooms the transaction and returns the rejection for a record whose stored version is another. */
    VisionCraftException stale(Aggregate<?> record, long basedOn) {
        state.doom();
        return StaleAggregateException.onSave(record.aggregateType(), record.id(), basedOn);
    }

    // buffered writes, and the end

    /** Sends the buffered writes. */
    void flush() {
        statement(() -> true);
    }

    /** Sends the buffered writes as the last step before the commit, and requires that the transaction is still open. */
    void finish() {
        statement(() -> {
            sql.putBack();
            return true;
        });
        requireStillOpen();
    }

    /** Asks a database that can end a transaction without an error: its commit would succeed and store nothing. */
    void requireStillOpen() {
        Optional<String> question = database.askWhetherOpen();
        if (question.isPresent()
                && sql.wrote()
                && statement(() -> sql.query(question.get(), List.of())).isEmpty()) {
            state.breakOff();
            throw Failure.clash(null);
        }
    }

    /** Restores the connection's settings after a transaction that failed. */
    void putBack() {
        try {
            sql.putBack();
        } catch (RuntimeException gone) {
            // the connection is lost, and its settings with it
        }
    }

    /** Sends the buffered writes, then runs a statement. A failure of the store dooms the transaction and is rejected. */
    private <T extends @Nullable Object> T statement(Supplier<T> statement) {
        return own(() -> {
            sql.send();
            return statement.get();
        });
    }

    /** Runs a statement of {@link OwnSql}, which sends buffered new rows before it, in one round trip if that is possible. */
    private <T extends @Nullable Object> T own(Supplier<T> statement) {
        state.requireUsable();
        if (state.reading()) {
            wait.requireTime(); // nothing is half done, so the deadline alone may refuse
        }
        settle();
        try {
            requireFound(changes.flush(inserts::addPart));
            inserts.flush();
            T answer = statement.get();
            requireFound(sql.missing());
            inserts.sent();
            return answer;
        } catch (StaleAggregateException stale) {
            throw stale;
        } catch (RuntimeException failed) {
            state.breakOff();
            requireFound(sql.missing()); // of an earlier round trip
            throw Failure.of(failed, database)
                    .map(failure -> failure.atStatement(inserts.writing(), sql.changing()))
                    .orElseThrow(() -> failed);
        }
    }

    private void requireFound(List<Aggregate<?>> missing) {
        if (!missing.isEmpty()) {
            throw stale(missing.get(0), missing.get(0).version() - 1);
        }
    }

    /** Flushes the host's pending changes before an insertion. A failure is the host's, and is thrown unchanged. */
    private void settle() {
        if (!inserts.isEmpty()) {
            try {
                owner.settle(em);
            } catch (RuntimeException failed) {
                state.breakOff();
                throw failed;
            }
        }
    }
}
