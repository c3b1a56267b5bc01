package io.visioncraft.persistence.jpa;

import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner.Work;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One open transaction, or work that only reads without one: reads, writes, and the one place where failures of the store become rejections. The persistence context
 * holds none of the library's rows; what a read answers with is the database's, or a record that was read before with nothing in
 * between that could matter. Used by one thread.
 */
final class JpaSession {

    private final EntityManager em;
    private final ContextOwner owner;
    private final Runnable whenDoomed;
    private final boolean alone;
    private final SupportedDatabase database;
    private final LockWait wait;
    private final OwnSql sql;
    private final WriteBuffer buffer;
    private final ChangeBuffer changes;
    private final Map<Object, Object> known = new HashMap<>();
    private final Map<Seen, Aggregate<?>> seen = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int works;
    private int readings;
    private boolean doomed;
    private boolean broken;

    private JpaSession(
            EntityManager em,
            SupportedDatabase database,
            LockWait wait,
            ContextOwner owner,
            Runnable whenDoomed,
            boolean alone) {
        this.em = em;
        this.database = database;
        this.wait = wait;
        this.owner = owner;
        this.whenDoomed = whenDoomed;
        this.alone = alone;
        this.readings = alone ? 1 : 0;
        this.sql = new OwnSql(em, wait);
        this.buffer = new WriteBuffer(sql);
        this.changes = new ChangeBuffer(sql);
    }

    /** A session over an entity manager of the library's own. */
    static JpaSession own(EntityManager em, SupportedDatabase database, LockWait wait) {
        return new JpaSession(em, database, wait, ContextOwner.LIBRARY, () -> {}, false);
    }

    /** A session over an entity manager of the library's own for work that only reads, whatever transaction that has. */
    static JpaSession reading(EntityManager em, SupportedDatabase database, LockWait wait) {
        return new JpaSession(em, database, wait, ContextOwner.LIBRARY, () -> {}, true);
    }

    /** A session over an entity manager of the host's, which is told once when the transaction must never commit. */
    static JpaSession joining(EntityManager em, SupportedDatabase database, LockWait wait, Runnable whenDoomed) {
        return new JpaSession(em, database, wait, ContextOwner.HOST, whenDoomed, false);
    }

    // reads

    /** At most {@code limit} rows, each mapped. */
    <E extends StoredRow, R> List<R> list(Select<E> select, int limit, Function<? super E, ? extends R> mapping) {
        return limit < 1 ? List.of() : mapped(detached(() -> select.find(em, limit)), mapping);
    }

    /** All rows, each mapped; for what is known to be few. */
    <E extends StoredRow, R> List<R> all(Select<E> select, Function<? super E, ? extends R> mapping) {
        return mapped(rows(select), mapping);
    }

    /** The one row, mapped. */
    <E extends StoredRow, R> Optional<R> one(Select<E> select, Function<? super E, ? extends R> mapping) {
        List<R> found = all(select, mapping);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The rows of a native query, mapped; parameters by position. */
    <E extends StoredRow, R> List<R> listNative(
            String sql, Class<E> type, Function<? super E, ? extends R> mapping, Object... parameters) {
        return mapped(
                detached(() -> {
                    List<E> rows = new ArrayList<>();
                    for (Object row :
                            bound(em.createNativeQuery(sql, type), parameters).getResultList()) {
                        rows.add(type.cast(row));
                    }
                    return Select.Found.of(rows);
                }),
                mapping);
    }

    /** One value of an aggregate function; null where it has none. */
    <T> @Nullable T value(Select<?> select, String expression, Class<T> type) {
        return statement(() -> select.value(em, expression, type).getSingleResult());
    }

    /** Values of one column, at most {@code limit}. */
    <T> List<T> values(Select<?> select, String expression, Class<T> type, int limit) {
        return statement(
                () -> select.value(em, expression, type).setMaxResults(limit).getResultList());
    }

    long count(Select<?> select) {
        return statement(() -> select.value(em, "count(e)", Long.class).getSingleResult());
    }

    boolean exists(Select<?> select) {
        return !values(select, "1", Integer.class, 1).isEmpty();
    }

    /** All rows as they are, no longer tied to the database; for what is known to be few. */
    <E> List<E> rows(Select<E> select) {
        return detached(() -> select.find(em));
    }

    /** What a query answers that joins several kinds of rows, no longer tied to the database; parameters by position. */
    List<Object[]> tuples(String jpql, Object... parameters) {
        return statement(() -> {
            List<Object[]> tuples = new ArrayList<>();
            for (Object tuple :
                    bound(em.createQuery(jpql, Object[].class), parameters).getResultList()) {
                tuples.add((Object[]) tuple);
            }
            owner.release(
                    em,
                    tuples.stream()
                            .flatMap(Arrays::stream)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
            return tuples;
        });
    }

    /** At most {@code limit} rows, each with the row that is joined to it, no longer tied to the database. */
    List<Object[]> pairs(Select<?> select, String alias, int limit) {
        return limit < 1
                ? List.of()
                : statement(() -> {
                    List<Object[]> pairs =
                            select.pairs(em, alias).setMaxResults(limit).getResultList();
                    owner.release(em, pairs.stream().flatMap(Arrays::stream).toList());
                    return pairs;
                });
    }

    private <E> List<E> detached(Supplier<Select.Found<E>> query) {
        return statement(() -> {
            Select.Found<E> found = query.get();
            owner.release(em, found.loaded());
            return found.rows();
        });
    }

    private static <E extends StoredRow, R> List<R> mapped(List<E> rows, Function<? super E, ? extends R> mapping) {
        return rows.stream().<R>map(row -> mapped(row, mapping)).toList();
    }

    /** What a row makes; a row that makes nothing valid is told by type and id alone. */
    static <E extends StoredRow, R> R mapped(E row, Function<? super E, ? extends R> mapping) {
        try {
            return mapping.apply(row);
        } catch (RuntimeException invalid) {
            // what was wrong may quote the row: the id is enough to look it up
            throw StoreCodes.CORRUPT_RECORD.rejection(
                    "The stored " + row.recordType() + " " + row.recordId() + " is not valid",
                    "type",
                    row.recordType(),
                    "id",
                    row.recordId());
        }
    }

    // writes

    /** Inserts the root of a new aggregate, at the next read or at commit. */
    void insert(Aggregate<?> record, AggregateEntity row) {
        requireWriting();
        requireUsable();
        buffer.addRoot(record, row);
        sendIfNobodyWill();
    }

    /** Inserts another row, at the next read or at commit. */
    void insert(Object row) {
        requireWriting();
        requireUsable();
        buffer.addPart(row);
        sendIfNobodyWill();
    }

    /** A repository that the host calls in its own transaction, outside of any work, has no end of that work to wait for. */
    private void sendIfNobodyWill() {
        if (owner == ContextOwner.HOST && works == 0) {
            flush();
        }
    }

    /** Writes the root of a changed aggregate over the version that it is based on, at the next read or at commit. */
    void update(VersionedUpdate update, Aggregate<?> record, AggregateEntity row) {
        requireWriting();
        requireUsable();
        if (changes.holds(record) || buffer.holds(record)) {
            flush();
        }
        changes.add(update.of(record, row, record.version() - 1));
        sendIfNobodyWill();
    }

    /**
     * Changes rows by native SQL, at the next read or at commit, in one batch with others of the same text. What waits to be
     * inserted may be among those rows, and is sent at once.
     */
    void change(String sql, Object... parameters) {
        requireWriting();
        requireUsable();
        if (!buffer.isEmpty()) {
            flush();
        }
        changes.add(new Change(sql, List.of(parameters), null));
        sendIfNobodyWill();
    }

    /** Changes rows at once and answers how many; parameters by position. It waits no longer than the deadline allows. */
    int executeNative(String text, Object... parameters) {
        requireWriting();
        return statement(() -> sql.update(text, List.of(parameters)));
    }

    /** Locks rows; parameters by position. It waits no longer than the deadline allows. */
    List<Object[]> queryNative(String text, Object... parameters) {
        requireWriting();
        return statement(() -> sql.query(text, List.of(parameters)));
    }

    /** What a repository throws when the stored version is not the one that a record is based on. */
    VisionCraftException stale(Aggregate<?> record, long basedOn) {
        doom();
        return StaleAggregateException.onSave(record.aggregateType(), record.id(), basedOn);
    }

    private static Query bound(Query query, Object... parameters) {
        query.setFlushMode(FlushModeType.COMMIT); // the session flushes
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    // what this transaction knows

    /** Keeps something for the rest of the transaction. */
    void remember(Object key, Object value) {
        known.put(key, value);
    }

    void forget(Object key) {
        known.remove(key);
    }

    /** Forgets what is kept under keys and with values like these. */
    void forgetAll(BiPredicate<Object, Object> which) {
        known.entrySet().removeIf(one -> which.test(one.getKey(), one.getValue()));
    }

    <T> Optional<T> remembered(Object key, Class<T> type) {
        return Optional.ofNullable(known.get(key)).filter(type::isInstance).map(type::cast);
    }

    /**
     * A record that this transaction has read and not written since, nor held a guard: the same row is not asked for twice.
     *
     * @param <A> what rows of that type make
     */
    @SuppressWarnings("unchecked") // a row type makes one type of record
    <A> Optional<A> seen(Class<?> rowType, Id id) {
        requireUsable();
        return Optional.ofNullable((A) seen.get(new Seen(rowType, id)));
    }

    void saw(Class<?> rowType, Aggregate<?> record) {
        seen.put(new Seen(rowType, record.id()), record);
    }

    void lookAgainFor(Class<?> rowType, Id id) {
        seen.remove(new Seen(rowType, id));
    }

    /** From now on others may have changed what was read: a guard was waited for, or another use case begins. */
    void lookAgain() {
        seen.clear();
        known.keySet().removeIf(Passing.class::isInstance);
    }

    /** A key under which something is kept that others may change: until a guard is waited for, or another use case begins. */
    interface Passing {}

    private record Seen(Class<?> rowType, Id id) {}

    // the transaction itself

    /**
     * Runs work inside this transaction: what it wrote is sent when it returns, so that it hears of its own violations, and
     * when it throws, the transaction never commits.
     */
    <T extends @Nullable Object, X extends Exception> T join(Work<T, X> work) throws X {
        requireWriting();
        return joined(work);
    }

    /** Runs work that only reads inside this transaction. */
    <T extends @Nullable Object, X extends Exception> T read(Work<T, X> work) throws X {
        readings++;
        try {
            return joined(work);
        } finally {
            readings--;
        }
    }

    /** Whether there is no transaction that others could join. */
    boolean alone() {
        return alone;
    }

    private <T extends @Nullable Object, X extends Exception> T joined(Work<T, X> work) throws X {
        works++;
        lookAgain();
        try {
            T answer = work.run();
            flush();
            if (owner == ContextOwner.HOST && works == 1) {
                requireStillOpen();
            }
            return answer;
        } catch (Throwable thrown) {
            doom();
            throw thrown;
        } finally {
            works--;
        }
    }

    /** Makes sure that the transaction never commits. */
    private void doom() {
        if (!doomed) {
            doomed = true;
            whenDoomed.run();
        }
    }

    void afterCommit(Runnable action) {
        requireWriting();
        afterCommit.add(action);
    }

    /** Runs what was registered for the time after the commit, when the transaction has ended. */
    void runCommittedActions() {
        List.copyOf(afterCommit).forEach(JpaSession::quietly);
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable ignored) {
            // the transaction has committed: what an action throws reaches neither the caller nor the other actions
        }
    }

    /** Writes what waits to be inserted. */
    void flush() {
        statement(() -> true);
    }

    /**
     * Sends what waits, when nothing but the commit is left to do, and makes sure that there is something to commit.
     *
     * @throws ConflictException if the transaction must not commit
     */
    void finish() {
        if (doomed) {
            throw rolledBack();
        }
        statement(() -> {
            sql.putBack();
            return true;
        });
        requireStillOpen();
    }

    /** Where a transaction can end untold, its commit would succeed without anything to commit. */
    private void requireStillOpen() {
        Optional<String> question = database.askWhetherOpen();
        if (question.isPresent()
                && sql.wrote()
                && statement(() -> sql.query(question.get(), List.of())).isEmpty()) {
            broken = true;
            doom();
            throw Failure.clash(null);
        }
    }

    /** Leaves the connection of a transaction that failed as it was found. */
    void putBack() {
        try {
            sql.putBack();
        } catch (RuntimeException gone) {
            // so is what was set
        }
    }

    void commit() {
        finish();
        try {
            em.getTransaction().commit();
        } catch (RuntimeException failed) {
            throw Failure.of(failed, database).map(Failure::atCommit).orElseThrow(() -> failed);
        }
    }

    /** Rolls back what is not committed and lets go of the connection. */
    void end() {
        try {
            if (em.getTransaction().isActive()) {
                putBack();
                em.getTransaction().rollback();
            }
        } catch (RuntimeException gone) {
            // a database that is gone has rolled back by itself
        }
        try {
            em.close();
        } catch (RuntimeException gone) {
            // the outcome is decided; a pool throws away what cannot be returned
        }
    }

    /** Writes what waits, then runs a statement; whatever fails below becomes a rejection and dooms the transaction. */
    private <T extends @Nullable Object> T statement(Supplier<T> statement) {
        requireUsable();
        requireTime();
        settle();
        try {
            sendChanges();
            buffer.flush();
            return statement.get();
        } catch (StaleAggregateException stale) {
            throw stale;
        } catch (RuntimeException failed) {
            broken = true;
            doom();
            throw Failure.of(failed, database)
                    .map(failure -> failure.atStatement(buffer.writing()))
                    .orElseThrow(() -> failed);
        }
    }

    private void sendChanges() {
        List<Aggregate<?>> missing = changes.flush();
        if (!missing.isEmpty()) {
            throw stale(missing.get(0), missing.get(0).version() - 1);
        }
    }

    /** Lets the owner of the context write first; what its rows are refused for, it hears as its provider says it. */
    private void settle() {
        if (!buffer.isEmpty()) {
            try {
                owner.settle(em);
            } catch (RuntimeException failed) {
                broken = true;
                doom();
                throw failed;
            }
        }
    }

    /** Work that only reads may be refused for the time alone: nothing is half done. */
    private void requireTime() {
        if (readings > 0) {
            wait.requireTime();
        }
    }

    private void requireWriting() {
        if (readings > 0) {
            throw new IllegalStateException(
                    "Work that only reads begins no transaction, takes no guard and writes nothing");
        }
    }

    private void requireUsable() {
        if (broken) {
            throw rolledBack();
        }
    }

    private static ConflictException rolledBack() {
        return rolledBack(null);
    }

    /** What is answered in a transaction that cannot commit. */
    static ConflictException rolledBack(@Nullable Throwable cause) {
        return ConflictException.transientClash(
                StoreCodes.ROLLED_BACK, "The transaction was rolled back, because work inside it had failed", cause);
    }
}
