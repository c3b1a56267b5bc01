package io.visioncraft.testkit.memory;

import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The repository of one aggregate on a table of its records and one of the rows that their changes append. */
abstract class AggregateTable<A extends Aggregate<I>, I extends Id> implements AggregateRepository<A, I> {

    private final Transactions transactions;
    private final Table<I, A> records;
    private final Table<Key, EntryRow> entries;
    private final Index<EntryRow> entryOrder = Index.by(EntryRow::key);
    private final String type;
    private final Set<Class<? extends Entry>> entryTypes;

    /**
     * @param type the name of the aggregate in messages
     * @param entryTypes the types of the rows that changes of it may append
     */
    AggregateTable(
            Transactions transactions,
            String type,
            List<Unique<A>> uniques,
            List<Index<A>> indexes,
            Set<Class<? extends Entry>> entryTypes) {
        this.transactions = transactions;
        this.type = type;
        this.entryTypes = entryTypes;
        this.records = new Table<>(transactions, new Shape<>(Aggregate::id, uniques, indexes, this::stale));
        this.entries = new Table<>(transactions, Shape.unchecked(EntryRow::key, List.of(entryOrder)));
    }

    @Override
    public final Optional<A> find(I id) {
        return statement(() -> Optional.ofNullable(records.get(id)));
    }

    @Override
    public final void save(A record, List<? extends Entry> appended) {
        statement(() -> {
            requireStored(record.id(), record.version() - 1);
            records.put(record);
            for (int ordinal = 0; ordinal < appended.size(); ordinal++) {
                append(record, ordinal, appended.get(ordinal));
            }
            return record;
        });
    }

    private void append(A record, int ordinal, Entry entry) {
        if (!entryTypes.contains(entry.getClass())) {
            throw new IllegalArgumentException("No " + entry.getClass().getName() + " is appended to a " + type);
        }
        entries.put(EntryRow.of(record.id(), new EntryPosition(record.version(), ordinal), entry));
    }

    /** Removes a record at the version that it has. */
    final void remove(A record) {
        statement(() -> {
            requireStored(record.id(), record.version());
            records.remove(record.id());
            return record;
        });
    }

    /** Removes the first records of an order up to the first that does not fit, at most {@code limit}. */
    final int removeFirst(Index<A> order, Predicate<A> fits, int limit) {
        return statement(() -> {
            List<A> found = records.in(order, Key.of())
                    .takeWhile(fits)
                    .limit(Math.max(0, limit))
                    .toList();
            found.forEach(record -> records.remove(record.id()));
            return found.size();
        });
    }

    private void requireStored(I id, long version) {
        A stored = records.get(id);
        if (versionOf(stored) != version) {
            throw StaleAggregateException.onSave(type, id, version);
        }
    }

    private StaleAggregateException stale(@Nullable A found, @Nullable A wanted) {
        A either = wanted != null ? wanted : found;
        return StaleAggregateException.onSave(type, either == null ? "" : either.id(), versionOf(found));
    }

    private static long versionOf(@Nullable Aggregate<?> record) {
        return record == null ? 0 : record.version();
    }

    /** Each of them once. */
    static <T> Collection<T> distinct(Collection<T> all) {
        return all instanceof Set<T> ? all : new LinkedHashSet<>(all);
    }

    /** Runs one statement, within which the tables may be read. */
    final <T extends @Nullable Object> T statement(Supplier<T> statement) {
        return transactions.statement(statement);
    }

    /** The records, within a statement. */
    final Table<I, A> records() {
        return records;
    }

    /** Rows of one type that the changes of a record appended. */
    final <E extends Entry> List<Appended<E>> entries(I id, Class<E> ofType, EntryPosition after, int limit) {
        return statement(() -> entries.after(entryOrder, Key.of(id), Key.of(id, after.version(), after.ordinal()))
                .filter(row -> ofType.isInstance(row.entry()))
                .limit(limit)
                .map(row -> new Appended<>(row.position(), ofType.cast(row.entry())))
                .toList());
    }

    /** Replaces the reason of the status change at a position, if there is one. */
    public final void replaceReason(I id, EntryPosition position, String reason) {
        replaceEntry(id, position, entry -> entry instanceof StatusChange<?> change ? because(change, reason) : entry);
    }

    private static <S extends Enum<S>> StatusChange<S> because(StatusChange<S> change, String reason) {
        return new StatusChange<>(
                change.from(), change.to(), change.at(), change.callerKind(), change.callerName(), reason);
    }

    /** Changes the row at a position, if there is one. */
    final void replaceEntry(I id, EntryPosition position, UnaryOperator<Entry> change) {
        statement(() -> {
            EntryRow row = entries.get(Key.of(id, position.version(), position.ordinal()));
            if (row != null) {
                entries.put(new EntryRow(row.key(), position, change.apply(row.entry())));
            }
            return id;
        });
    }

    /** Status changes of a record. */
    @SuppressWarnings("unchecked") // the status changes of one aggregate are all of its status
    final <S extends Enum<S>> List<Appended<StatusChange<S>>> statusChanges(I id, EntryPosition after, int limit) {
        Class<StatusChange<S>> statusChange = (Class<StatusChange<S>>) (Class<?>) StatusChange.class;
        return entries(id, statusChange, after, limit);
    }

    /**
     * A row that a change appended.
     *
     * @param key the record that was changed, and the position
     * @param position the position among the rows of the record
     * @param entry the content
     */
    private record EntryRow(Key key, EntryPosition position, Entry entry) {
        static EntryRow of(Id owner, EntryPosition position, Entry entry) {
            return new EntryRow(Key.of(owner, position.version(), position.ordinal()), position, entry);
        }
    }
}
