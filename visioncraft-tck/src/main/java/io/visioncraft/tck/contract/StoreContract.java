package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.Persistence;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The base of the contracts of a store, which use its ports directly. Before each test there is a fresh store.
 *
 * <p>Stores of three kinds keep the contract, and a test may tell none of them from the others: those that do not lock and
 * find a clash at commit, those that lock and let the other side wait, and those that show each transaction the store as it
 * was at its beginning and refuse what does not fit together afterwards. So what runs {@linkplain #beside beside} an open
 * transaction is joined after its end, and where a clash is a legal answer the work runs {@linkplain #again again}.
 */
@ContractTests
abstract class StoreContract extends OnStore {

    private static final int TRIES = 500;
    private static final Duration SHORT = Duration.ofMillis(200);

    final ContractRecords samples = new ContractRecords();
    final ContractDocuments documents = new ContractDocuments(samples);
    Persistence persistence;

    private final List<Beside<?>> besides = new ArrayList<>();

    @BeforeEach
    final void beginWithAFreshStore() {
        persistence = freshPersistence();
    }

    @AfterEach
    final void leaveNobodyBehind() {
        besides.forEach(Beside::join);
    }

    /** Runs work in a transaction. */
    final <T extends @Nullable Object> T in(Supplier<T> work) {
        return persistence.transactions().inTransaction(work::get);
    }

    /** Runs work in a transaction. */
    final void within(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** Runs work in a transaction that fails afterwards. */
    final void rolledBack(Runnable work) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> within(() -> {
                    work.run();
                    throw new IllegalArgumentException("expected");
                }));
    }

    /** Runs work in a transaction, and again for as long as the store answers that it clashed with another one's. */
    final <T extends @Nullable Object> T again(Supplier<T> work) {
        return again(TRIES, work);
    }

    /** Runs work in a transaction, and so many times at most for as long as the store answers with a clash. */
    final <T extends @Nullable Object> T again(int times, Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return in(work);
            } catch (ConflictException clash) {
                if (!isClash(clash) || tries == times) {
                    throw clash;
                }
            }
        }
    }

    /** Runs work in a transaction, again on a clash. */
    final void againWithin(Runnable work) {
        again(() -> {
            work.run();
            return true;
        });
    }

    /** Whether the store says no more than that two transactions were in each other's way. */
    static boolean isClash(@Nullable Throwable thrown) {
        return thrown instanceof VisionCraftException rejection
                && rejection.retryable()
                && (rejection.is(StoreCodes.CLASH) || rejection.is(StoreCodes.ROLLED_BACK));
    }

    /** Runs a call on another thread while a transaction of this one is open, as far as it gets. */
    final <T> Beside<T> beside(Callable<T> call) {
        Beside<T> started = Beside.start(call);
        besides.add(started);
        return started;
    }

    /** Runs work in a transaction of another thread while one of this thread is open, as far as it gets. */
    final Beside<Boolean> besideWithin(Runnable work) {
        return beside(() -> in(() -> {
            work.run();
            return true;
        }));
    }

    /** The same in a transaction that may wait for a fraction of a second. */
    final Beside<Boolean> besideWithDeadline(Runnable work) {
        return beside(() -> persistence.transactions().inTransaction(Deadline.after(SHORT), () -> {
            work.run();
            return true;
        }));
    }

    /** Runs work in a transaction of another thread to its end, while none is open on this one. */
    final void elsewhere(Runnable work) {
        Race.elsewhere(() -> in(() -> {
            work.run();
            return true;
        }));
    }

    /**
     * Foresees reads and then asks something else, so that a store that takes them along has read them. Passes over what the
     * store throws meanwhile, as the library does.
     */
    final void foreseen(Runnable... reads) {
        for (Runnable read : reads) {
            try {
                persistence.transactions().foresee(read);
            } catch (RuntimeException later) {
                // it is thrown again where the read is asked
            }
        }
        persistence.identity().roles().find(new RoleId(samples.id()));
    }

    /** The outcome of a call. */
    static <T> Race.Outcome<T> attempt(Callable<T> call) {
        try {
            return new Race.Outcome<>(call.call(), null);
        } catch (Exception | AssertionError thrown) {
            return new Race.Outcome<>(null, thrown);
        }
    }

    /** Stores a record in a transaction of its own. */
    final <A extends Aggregate<I>, I extends Id> A stored(AggregateRepository<A, I> repository, A record) {
        within(() -> repository.save(record, List.of()));
        return record;
    }

    /** The committed record with an id. */
    final <A extends Aggregate<I>, I extends Id> Optional<A> committed(AggregateRepository<A, I> repository, I id) {
        return in(() -> repository.find(id));
    }

    /** A role that is stored, another one each time; so are those below. */
    final Role aRole() {
        return stored(persistence.identity().roles(), samples.role("Role " + samples.next()));
    }

    final User aUser() {
        return stored(persistence.identity().users(), samples.user(aRole(), "user" + samples.next() + "@example.com"));
    }

    final Category aCategory() {
        return stored(
                persistence.catalog().categories(), samples.category(null, "Category " + samples.next(), null, 0));
    }

    final Service aService() {
        return stored(
                persistence.catalog().services(), samples.service(aCategory(), "S-" + samples.next(), "Cleaning"));
    }

    final Order anOrder() {
        return stored(
                persistence.ordering().orders(),
                documents.order(aUser(), aService(), "O-" + samples.next(), ContractRecords.AT));
    }

    final Invoice anInvoice() {
        return stored(persistence.billing().invoices(), documents.invoice(anOrder(), "INV-" + samples.next()));
    }

    final CrmRecord aCrmRecord() {
        return stored(persistence.crm().records(), samples.crmRecord(aUser(), null, null, ContractRecords.AT));
    }
}
