package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
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
        return limit < 1 ? List.of() : mapped(rows(select, limit(limit)), mapping);
    }

    /** The one row, mapped. */
    <E extends StoredRow, R> Optional<R> one(Select<E> select, Function<? super E, ? extends R> mapping) {
        return mapped(rows(select), mapping).stream().<R>map(record -> record).findFirst();
    }

    /** All rows. Only for queries that find few rows. */
    <E> List<E> rows(Select<E> select) {
        return rows(select, "");
    }

    private <E> List<E> rows(Select<E> select, String end) {
        RowType<E> type = select.type();
        return query(
                "SELECT " + type.head("e") + select.ordered() + end, select.parameters(), row -> type.read(row, 1));
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

    /** What is read of the rows of a query that locks nothing. */
    <T extends @Nullable Object> List<T> query(String text, List<?> parameters, OwnSql.RowReader<? extends T> reader) {
        return own(() -> sql.read(text, parameters, reader));
    }

    /** The rows of a query that locks nothing. */
    List<Object[]> read(String text, Object... parameters) {
        return own(() -> sql.read(text, List.of(parameters)));
    }

    /** One value of an aggregate function; null where it has none. */
    <T> @Nullable T value(Select<?> select, String expression, Class<T> type) {
        return values(select, expression, type, "").get(0);
    }

    /** Values of one column, at most {@code limit}. */
    <T> List<T> values(Select<?> select, String expression, Class<T> type, int limit) {
        return values(select, expression, type, limit(limit));
    }

    private <T> List<T> values(Select<?> select, String expression, Class<T> type, String end) {
        return query(
                "SELECT " + expression + select.ordered() + end, select.parameters(), row -> row.getObject(1, type));
    }

    long count(Select<?> select) {
        return Objects.requireNonNull(value(select, "COUNT(*)", Long.class));
    }

    boolean exists(Select<?> select) {
        return !values(select, "1", Integer.class, 1).isEmpty();
    }

    /** At most {@code limit} groups of rows under several aliases, for example {@code e, p}; null where none is joined. */
    List<@Nullable Object[]> pairs(Select<?> select, List<String> aliases, int limit) {
        if (limit < 1) {
            return List.of();
        }
        List<RowType<?>> types = aliases.stream().<RowType<?>>map(select::type).toList();
        StringJoiner head = new StringJoiner(", ", "SELECT ", "");
        aliases.forEach(alias -> head.add(select.type(alias).head(alias)));
        return query(head + select.ordered() + limit(limit), select.parameters(), row -> {
            @Nullable Object[] group = new @Nullable Object[types.size()];
            int position = 1;
            for (int n = 0; n < group.length; n++) {
                group[n] = types.get(n).readIfThere(row, position);
                position += types.get(n).columns().size();
            }
            return group;
        });
    }

    /** The limit is no parameter: a database that plans without its value expects a tenth of all rows. */
    private static String limit(int rows) {
        return rows == Integer.MAX_VALUE ? "" : " LIMIT " + rows;
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
        state.requireWriting();
        state.requireUsable();
        keep.run();
        if (owner == ContextOwner.HOST && state.works() == 0) {
            flush();
        }
    }

    /** Changes rows at once and returns their number; parameters by position. Waits for locks until the deadline at most. */
    int executeNative(String text, Object... parameters) {
        state.requireWriting();
        return own(() -> sql.update(text, List.of(parameters)));
    }

    /** Reads and locks rows; parameters by position. Waits for locks until the deadline at most. */
    List<Object[]> queryNative(String text, Object... parameters) {
        state.requireWriting();
        return own(() -> sql.query(text, List.of(parameters)));
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
            List<Aggregate<?>> missing = changes.flush(inserts::addPart);
            if (!missing.isEmpty()) {
                throw stale(missing.get(0), missing.get(0).version() - 1);
            }
            inserts.flush();
            T answer = statement.get();
            inserts.sent();
            return answer;
        } catch (StaleAggregateException stale) {
            throw stale;
        } catch (RuntimeException failed) {
            state.breakOff();
            throw Failure.of(failed, database)
                    .map(failure -> failure.atStatement(inserts.writing()))
                    .orElseThrow(() -> failed);
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
