package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.List;

/**
 * One kind of record: its name, its repository, a sample, any valid record of it, its lists and its reads. What holds for every
 * kind is asked of each that {@link Kinds} names; a new repository is declared as one more kind. Immutable and thread-safe.
 *
 * @param <A> the record
 * @param <I> its id
 */
public abstract class Kind<A extends Aggregate<I>, I extends Id> {

    private final String name;

    /**
     * Makes a kind.
     *
     * @param name names one record, for example {@code credit note}
     */
    Kind(String name) {
        this.name = name;
    }

    /** {@return the name of one record, for example {@code credit note}} */
    public final String name() {
        return name;
    }

    /**
     * Returns the repository of this kind in a store.
     *
     * @param store the store
     * @return the repository
     */
    public abstract AggregateRepository<A, I> repository(Persistence store);

    /**
     * Valid records of this kind. Records they refer to are not stored. Ids begin anew with each record.
     *
     * @return as many tries as {@link Tries#TRIES} says; needs jqwik on the class path
     */
    public abstract Tries<A> generated();

    /** A new record at version 1 at each call. It is not stored; the records that it refers to are. */
    abstract A sample(StoreContract test);

    /** The paged lists of this kind. */
    List<PagedList<?>> lists(Shop shop) {
        return List.of();
    }

    /** Makes every read of this kind but {@code find}, each with at least one result. */
    void read(EveryRead reads) {}

    /** One record of this kind. It is not stored; the records that it refers to are. */
    final One<A, I> one(StoreContract test) {
        return new One<>(this, repository(test.persistence), sample(test));
    }

    @Override
    public final String toString() {
        return name;
    }

    /**
     * A record with its kind and its repository.
     *
     * @param kind the kind of the record
     * @param repository the repository for the record
     * @param record at version 1, and not yet stored
     */
    record One<A extends Aggregate<I>, I extends Id>(Kind<A, I> kind, AggregateRepository<A, I> repository, A record) {

        void save() {
            save(record);
        }

        /** Saves the same record at another version. */
        void save(long version) {
            save(at(version));
        }

        @SuppressWarnings("unchecked") // a record at another version is of its own type
        A at(long version) {
            return (A) record.atVersion(version);
        }

        private void save(A state) {
            repository.save(state, List.of());
        }

        boolean found() {
            return repository.find(record.id()).isPresent();
        }

        long version() {
            return repository.find(record.id()).map(Aggregate::version).orElse(0L);
        }
    }
}
