package io.visioncraft.examples.customadapter;

import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The repository of one aggregate: reads and writes whole records by a {@link Mapping}. Thread-safe. */
abstract class AggregateTable<A extends Aggregate<I>, I extends Id> implements AggregateRepository<A, I> {

    /** For a question that is not one to the table alone. */
    final Transactions transactions;

    private final Mapping<A> mapping;

    AggregateTable(Transactions transactions, Mapping<A> mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
    }

    @Override
    public final Optional<A> find(I id) {
        return select().where("id = ?", id).first();
    }

    @Override
    public final void save(A record, List<? extends Entry> entries) {
        save(record, record.version() - 1, entries);
    }

    /** Writes the keys and words of all records as the library folds them now. */
    final void foldAnew() {
        select().all().forEach(record -> save(record, record.version(), List.of()));
    }

    private void save(A record, long basedOn, List<? extends Entry> entries) {
        transactions.write(sql -> {
            if (basedOn == 0) {
                insert(sql, record);
            } else {
                update(sql, record, basedOn);
            }
            Set<String> words = mapping.wordsOf(record);
            if (words != null) {
                Words.replace(sql, record.id(), words);
            }
            Entries.append(sql, mapping, record, entries);
            return record;
        });
    }

    private void insert(Handle sql, A record) {
        try {
            sql.execute(mapping.insert(), mapping.rowOf(record).toArray());
        } catch (JdbiException failed) {
            throw Failure.of(failed).idTaken() ? stale(record, 0) : failed;
        }
    }

    private void update(Handle sql, A record, long basedOn) {
        Object[] parameters =
                Stream.concat(mapping.rowOf(record), Stream.of(basedOn)).toArray();
        if (sql.execute(mapping.update(), parameters) == 0) {
            throw stale(record, basedOn);
        }
    }

    /** Removes a record, if the stored version is still its own. */
    final void remove(A record) {
        transactions.write(sql -> {
            if (sql.execute(mapping.delete(), record.id(), record.version()) == 0) {
                throw stale(record, record.version());
            }
            Words.remove(sql, record.id());
            return record;
        });
    }

    /** For records that expire, by their column {@code expires_at}: what a repository of such promises. */
    public final int removeExpired(Instant before, int limit) {
        String delete = "DELETE FROM " + mapping.table() + " WHERE expires_at < ? FETCH FIRST ? ROWS ONLY";
        return limit < 1 ? 0 : transactions.write(sql -> sql.execute(delete, before, limit));
    }

    private StaleAggregateException stale(A record, long basedOn) {
        return StaleAggregateException.onSave(mapping.name(), record.id(), basedOn);
    }

    /** Begins a question to the table. */
    final Select<A> select() {
        return new Select<>(transactions, mapping.table(), "id, body", mapping::record);
    }

    /** Changes one appended row in place; passed over where there is none. */
    final <E extends Entry> void replaceEntry(
            EntryType<E> type, I owner, EntryPosition position, UnaryOperator<E> change) {
        transactions.write(sql -> Entries.replace(sql, type, owner, position, change));
    }

    /** Puts another reason in the place of a status change's. */
    final <S extends Enum<S>> void replaceReason(
            EntryType<StatusChange<S>> type, I owner, EntryPosition position, String reason) {
        replaceEntry(
                type,
                owner,
                position,
                change -> new StatusChange<>(
                        change.from(), change.to(), change.at(), change.callerKind(), change.callerName(), reason));
    }

    /** The rows of one type that the changes of a record appended, after a position, in order. */
    final <E extends Entry> List<Appended<E>> entries(EntryType<E> type, I owner, EntryPosition after, int limit) {
        return Entries.list(transactions, type, owner, after, limit);
    }
}
