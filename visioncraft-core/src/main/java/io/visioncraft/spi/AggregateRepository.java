package io.visioncraft.spi;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stores the records of one aggregate. Thread-safe. Every method joins the transaction of this thread and never begins one; a
 * method that reads may also join a reading. Without either it throws {@link IllegalStateException}. No argument is null.
 *
 * <p>An adapter guarantees:
 *
 * <ul>
 *   <li>A record comes back equal to the record that was saved.
 *   <li>Reads see the writes of this transaction and those that others have committed, never uncommitted ones.
 *   <li>The unique keys that a repository names hold in the store, however transactions interleave. The losing side gets
 *       {@link UniqueKey#violated()} from the write, or at the latest from the commit.
 *   <li>A store that cannot be reached is {@link io.visioncraft.error.UnavailableException} with {@code store-unavailable}. A
 *       stored row that makes no valid record is {@code corrupt-record}.
 * </ul>
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface AggregateRepository<A extends Aggregate<I>, I extends Id> {

    /**
     * {@return the record as it is now, empty if there is none with that id}
     *
     * @param id may be unknown
     */
    Optional<A> find(I id);

    /**
     * Finds several records. An adapter asks for them in one statement where it can.
     *
     * @param ids at most 500 ids; those without a record are passed over
     * @return the records that exist, each once, in no particular order
     */
    default List<A> findAll(Collection<I> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /**
     * Stores a record and appends the rows of its change. {@code record.version()} is already the new version. At version 1
     * the record is inserted; otherwise the stored version must be {@code version − 1}.
     *
     * @param record the record after the change
     * @param entries rows to append, in order, each of a type that this repository names
     * @throws io.visioncraft.error.StaleAggregateException retryable, if another version is stored, the row is missing, or
     *     the id exists already at version 1; at the latest at commit
     * @throws io.visioncraft.error.ConflictException if a unique key is violated; at the latest at commit
     */
    void save(A record, List<? extends Entry> entries);
}
