package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/** Two customers, two categories and a service, which are stored: the rows of lists refer to them. For one test. */
final class Shop {

    final StoreContract test;
    final Persistence store;
    final ContractRecords samples;
    final ContractDocuments documents;
    final User ann;
    final User bob;
    final Category garden;
    final Category home;
    final Service mowing;

    Shop(StoreContract test) {
        this.test = test;
        this.store = test.persistence;
        this.samples = test.samples;
        this.documents = test.documents;
        this.ann = test.aUser();
        this.bob = test.aUser();
        this.garden = test.aCategory();
        this.home = test.aCategory();
        this.mowing = test.stored(store.catalog().services(), samples.service(home, "M-0", "Mowing"));
    }

    /** Two neighbours at the same time. */
    static Instant time(int n) {
        return ContractRecords.AT.plusSeconds(n / 2);
    }

    static <S extends Enum<S>> StatusChange<S> change(S from, S to, int n) {
        return new StatusChange<>(from, to, time(n), "SYSTEM", "test", "number " + n);
    }

    /** Stores a category; so do those below their record. */
    Category category(Category parent, String name, int rank) {
        return test.stored(
                store.catalog().categories(), samples.category(parent, name + " " + samples.next(), null, rank));
    }

    Service service(Category category, String name) {
        return test.stored(store.catalog().services(), samples.service(category, "P-" + samples.next(), name));
    }

    Order order(User customer, int n) {
        return order(customer, mowing, n);
    }

    Order order(User customer, Service service, int n) {
        return test.stored(
                store.ordering().orders(), documents.order(customer, service, "PO-" + samples.next(), time(n)));
    }

    /**
     * The list of the rows that are appended to a record, which grows a version with each.
     *
     * @param record whose rows are read
     * @param other a record whose rows are kept out
     * @param entry makes the row of a number
     * @param read reads the rows of a record
     */
    <A extends Aggregate<I>, I extends Id, E extends Entry> PagedList<Appended<E>> appended(
            String name,
            AggregateRepository<A, I> repository,
            A record,
            A other,
            IntFunction<E> entry,
            Entries<I, E> read) {
        return new PagedList<>(
                name,
                n -> append(repository, record.id(), entry.apply(n)),
                n -> append(repository, other.id(), entry.apply(n)),
                (last, limit) -> test.in(
                        () -> read.after(record.id(), last == null ? EntryPosition.START : last.position(), limit)),
                Appended::position);
    }

    @SuppressWarnings("unchecked") // a record at another version is of its own type
    private <A extends Aggregate<I>, I extends Id> void append(
            AggregateRepository<A, I> repository, I id, Entry entry) {
        test.within(() -> {
            A last = repository.find(id).orElseThrow();
            repository.save((A) last.atVersion(last.version() + 1), List.of(entry));
        });
    }

    /**
     * Reads what was appended to a record.
     *
     * @param <I> its id
     * @param <E> what was appended
     */
    @FunctionalInterface
    interface Entries<I, E extends Entry> {

        List<Appended<E>> after(I record, EntryPosition after, int limit);
    }
}
