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
     * A kind of that name.
     *
     * @param name what one record is called, for example {@code credit note}
     */
    Kind(String name) {
        this.name = name;
    }

    /** {@return what one record is called, for example {@code credit note}} */
    public final String name() {
        return name;
    }

    /**
     * Where records of it are stored.
     *
     * @param store whose repository
     * @return its repository in that store
     */
    public abstract AggregateRepository<A, I> repository(Persistence store);

    /**
     * Any valid record of it, each in a world in which ids begin anew; what it must refer to in a store is left out.
     *
     * @return tries as many as the run asks for; needs jqwik on the class path
     */
    public abstract Tries<A> generated();

    /** Another record at version 1 each time, which is not stored; what it refers to is. */
    abstract A sample(StoreContract test);

    /** The lists of it that are read part by part. */
    List<PagedList<?>> lists(Shop shop) {
        return List.of();
    }

    /** Every question about it but that for one id, each about something that is there. */
    void read(EveryRead reads) {}

    /** One record of it, which is not stored; what it refers to is. */
    final One<A, I> one(StoreContract test) {
        return new One<>(this, repository(test.persistence), sample(test));
    }

    @Override
    public final String toString() {
        return name;
    }

    /**
     * A record and where it belongs.
     *
     * @param kind which kind
     * @param repository where it is stored
     * @param record at version 1, and not stored when it is made
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
