package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one transaction, reads and writes. Here alone failures of the store become rejections. Writes are buffered
 * until the next read or the commit; changes are sent before new rows. The persistence context keeps no row of the library, so
 * that each read sees the database. Used by one thread.
 */
final class Statements extends Queries {

    private final Lender lender;
    private final SupportedDatabase database;
    private final LockWait wait;
    private final ContextOwner owner;
    private final TransactionState state;
    private final OwnSql sql;
    private final WriteBuffer inserts;
    private final ChangeBuffer changes;

    Statements(Lender lender, SupportedDatabase database, LockWait wait, ContextOwner owner, TransactionState state) {
        this.lender = lender;
        this.database = database;
        this.wait = wait;
        this.owner = owner;
        this.state = state;
        this.sql = new OwnSql(lender, wait, database);
        this.inserts = new WriteBuffer(sql, database);
        this.changes = new ChangeBuffer(sql);
    }

    @Override
    SupportedDatabase database() {
        return database;
    }

    // reads

    /** What is read of the rows of a query that locks nothing. While reads are foreseen, nothing is read. */
    @Override
    <T extends @Nullable Object> List<T> query(String text, List<?> parameters, RowReader<? extends T> reader) {
        if (sql.foreseeing()) {
            sql.note(text, parameters, reader);
            return List.of();
        }
        return own(() -> sql.read(text, parameters, reader));
    }

    /**
     * What is read of the rows of a query that locks them and passes over those that others have locked. While reads are foreseen,
     * nothing is read and nothing locked; it may then be asked together with the next guard.
     */
    <T> List<T> taken(String text, RowReader<? extends T> reader) {
        if (sql.foreseeing()) {
            sql.noteTaken(text, List.of(), reader);
            return List.of();
        }
        requireWriting();
        return own(() -> sql.taken(text, List.of(), reader));
    }

    /** The rows of a query that locks them and passes over those that others have locked, mapped; as {@link #listNative}. */
    <E extends StoredRow, R> List<R> listTaken(
            String from, Class<E> of, Function<? super E, ? extends R> mapping, Object... parameters) {
        requireWriting();
        RowType<E> type = RowType.of(of);
        String text = "SELECT " + type.head("e") + " " + from;
        return mapped(own(() -> sql.taken(text, List.of(parameters), type::read)), mapping);
    }

    /**
     * The record of a row. A row that makes no valid record dooms the transaction.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code corrupt-record} if the row makes no valid record
     */
    @Override
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
        return sql.foreseeing();
    }

    /** Forgets what was foreseen. */
    void lookAgain() {
        sql.lookAgain();
    }

    // writes

    /** Inserts the root of a new aggregate, at the next read or at commit. */
    void insert(Aggregate<?> record, AggregateRow row) {
        write(() -> inserts.addRoot(record, row));
    }

    /** Inserts another row, at the next read or at commit. */
    void insert(Object row) {
        write(() -> inserts.add(row));
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
            changes.add(RowChange.unasked(new Command(sql, List.of(parameters))));
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

    /** Takes a guard by a statement, and returns the number of rows that it changed. Waits for it until the deadline at most. */
    int hold(String text, Object... parameters) {
        requireWriting();
        return own(() -> sql.hold(text, List.of(parameters)));
    }

    /**
     * Runs a statement at once for each list of parameters, and returns the number of rows that each run changed. Waits for locks
     * until the deadline at most.
     */
    int[] executeEach(String text, List<? extends List<?>> parameters) {
        requireWriting();
        return own(() -> {
            int[] counts = sql.updates(text, parameters);
            Arrays.stream(counts).forEach(OwnSql::requireCount);
            return counts;
        });
    }

    /** Changes rows by a statement that returns them, and returns what is read of them. Waits for locks until the deadline at most. */
    <T> List<T> changed(String text, RowReader<? extends T> reader, Object... parameters) {
        requireWriting();
        return own(() -> sql.changed(text, List.of(parameters), reader));
    }

    /** Reads rows and locks them, if the text says so; parameters by position. Waits for locks until the deadline at most. */
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
        flushPending();
        try {
            requireFound(changes.flush(inserts::add));
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
    private void flushPending() {
        if (!inserts.isEmpty()) {
            try {
                owner.flush(lender);
            } catch (RuntimeException failed) {
                state.breakOff();
                throw failed;
            }
        }
    }
}
