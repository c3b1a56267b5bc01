package io.visioncraft.spi;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stores the records of one aggregate. Thread-safe; every method joins the open transaction and never opens its own.
 *
 * <p>An adapter guarantees: a record comes back equal to what was saved; reads see this transaction's own writes and what
 * others committed, never what they have not; unique keys, which each repository names, hold in the store whatever the
 * interleaving, and the losing side gets {@link UniqueKey#violated()} from the write or at the latest from the commit.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface AggregateRepository<A extends Aggregate<I>, I extends Id> {

    /** The record as it is now; empty if there is none with that id. */
    Optional<A> find(I id);

    /** Those that exist, in no particular order; at most 500 ids. An adapter asks for them at once, where it can. */
    default List<A> findAll(Collection<I> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /**
     * Stores a record and appends the rows that its change brought. {@code record.version()} is already the new version: at
     * 1 the record is inserted, else the stored version must be {@code version − 1}.
     *
     * @param record the next state
     * @param entries rows to append, in order; each of a type that this repository names
     * @throws io.visioncraft.error.StaleAggregateException if the stored version is another, the row is missing, or at 1 the
     *     id exists already; at the latest at commit
     */
    void save(A record, List<? extends Entry> entries);
}
