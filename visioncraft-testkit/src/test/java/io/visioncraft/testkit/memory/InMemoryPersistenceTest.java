package io.visioncraft.testkit.memory;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.SequentialIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What this store does beyond what the suites ask of every store: above all, what shows at commit only. */
class InMemoryPersistenceTest {

    private final InMemoryPersistence store = InMemoryPersistence.create();
    private final CategoryRepository categories = store.catalog().categories();
    private final SequentialIds ids = new SequentialIds();
    private final Category garden = category("Garden", "G", 1);

    @Test
    void letsTransactionsWriteSideBySideAndChecksVersionsAtCommit() {
        within(() -> save(garden));
        CyclicBarrier bothHaveSaved = new CyclicBarrier(2);

        List<Race.Outcome<Boolean>> outcomes = Race.times(
                2, n -> () -> commitAfter(bothHaveSaved, new Category(garden.id(), null, "Name " + n, null, "", 0, 2)));

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        assertRejected(StaleAggregateException.CODE, () -> {
            throw Race.failures(outcomes).get(0);
        });
    }

    @Test
    void letsTransactionsWriteSideBySideAndChecksUniqueKeysAtCommit() {
        CyclicBarrier bothHaveSaved = new CyclicBarrier(2);

        List<Race.Outcome<Boolean>> outcomes =
                Race.times(2, n -> () -> commitAfter(bothHaveSaved, category("Name " + n, "same", 1)));

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        assertRejected(CategoryRepository.CODE.code(), () -> {
            throw Race.failures(outcomes).get(0);
        });
        assertThat(in(() -> categories.children(null, null, 10))).hasSize(1);
    }

    @Test
    void storesNothingOfATransactionThatFailsAtCommit() {
        Category lawn = category("Lawn", null, 1);

        assertRejected(
                CategoryRepository.CODE.code(),
                () -> within(() -> {
                    save(lawn);
                    save(category("Mine", "same", 1));
                    Race.elsewhere(() -> in(() -> save(category("Theirs", "same", 1))));
                }));

        assertThat(in(() -> categories.find(lawn.id()))).isEmpty();
        assertThat(in(() -> categories.search(List.of("lawn"), null, 9))).isEmpty();
        assertThat(in(() -> categories.children(null, null, 9)))
                .extracting(Category::name)
                .containsExactly("Theirs");
    }

    @Test
    void seesWhatOthersCommitMeanwhile() {
        List<Optional<Category>> seen = in(() -> {
            List<Optional<Category>> found = new ArrayList<>();
            found.add(categories.find(garden.id()));
            Race.elsewhere(() -> in(() -> save(garden)));
            found.add(categories.find(garden.id()));
            return found;
        });

        assertThat(seen).containsExactly(Optional.empty(), Optional.of(garden));
    }

    @Test
    void letsTwoRowsSwapAUniqueValueThroughAThird() {
        Category a = category("A", null, 1);
        Category b = category("B", null, 1);
        within(() -> {
            save(a);
            save(b);
        });

        within(() -> {
            save(new Category(a.id(), null, "C", null, "", 0, 2));
            save(new Category(b.id(), null, "A", null, "", 0, 2));
            save(new Category(a.id(), null, "B", null, "", 0, 3));
        });

        assertThat(in(() -> categories.find(a.id())).map(Category::name)).contains("B");
        assertThat(in(() -> categories.find(b.id())).map(Category::name)).contains("A");
    }

    @Test
    void doomsTheTransactionOfARefusedWrite() {
        within(() -> save(garden));
        Category lawn = category("Lawn", null, 1);

        assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> within(() -> {
                    save(lawn);
                    assertRejected(CategoryRepository.CODE.code(), () -> save(category("Other", "G", 1)));
                }));

        assertThat(in(() -> categories.find(lawn.id()))).isEmpty();
    }

    @Test
    @Timeout(30)
    void letsAnotherWaitAtAGuardUntilTheTransactionHasEnded() throws InterruptedException {
        AtomicReference<Optional<Category>> seen = new AtomicReference<>(Optional.empty());
        Thread other = new Thread(() -> within(() -> {
            store.guards().hold(new Guard.Tree());
            seen.set(categories.find(garden.id()));
        }));

        within(() -> {
            store.guards().hold(new Guard.Tree());
            other.start();
            while (other.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            save(garden);
        });
        other.join();

        assertThat(seen.get()).contains(garden);
    }

    @Test
    void doesNotWaitAtAGuardForEver() {
        InMemoryPersistence impatient = InMemoryPersistence.create(Duration.ofMillis(1));

        impatient.transactions().inTransaction(() -> {
            impatient.guards().hold(new Guard.Tree());
            Race.Outcome<Boolean> outcome = Race.<Boolean>times(
                            1,
                            n -> () -> impatient.transactions().inTransaction(() -> {
                                impatient.guards().hold(new Guard.Tree());
                                return true;
                            }))
                    .get(0);
            assertRejected(StoreCodes.CLASH, () -> {
                throw outcome.thrown();
            });
            return true;
        });
    }

    @Test
    @Timeout(30)
    void givesUpWaitingWhenInterrupted() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread other = new Thread(() ->
                thrown.set(catchThrowable(() -> within(() -> store.guards().hold(new Guard.Tree())))));

        boolean ended = store.transactions().inTransaction(() -> {
            store.guards().hold(new Guard.Tree());
            other.start();
            while (other.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            other.interrupt();
            other.join();
            return true;
        });

        assertThat(ended).isTrue();
        assertThat(thrown.get()).isInstanceOf(UnavailableException.class);
    }

    @Test
    void refusesASeriesWithoutItsGuard() {
        assertThatIllegalStateException()
                .isThrownBy(() -> within(() -> store.billing().numberSeries().find("invoice:INV")));
        assertThatIllegalStateException()
                .isThrownBy(() -> within(() -> {
                    store.guards().hold(new Guard.Series("invoice:OTHER"));
                    store.billing().numberSeries().find("invoice:INV");
                }));
    }

    @Test
    void refusesRowsThatARepositoryDoesNotName() {
        CrmNote note = new CrmNote("SYSTEM", "test", "text", MovableClock.START);

        assertThatIllegalArgumentException().isThrownBy(() -> within(() -> categories.save(garden, List.of(note))));
    }

    @Test
    void givesEachOfTwoTransactionsAnotherDeskWithoutWaiting() {
        CrmDesk urgent = desk(CrmPriority.URGENT);
        CrmDesk high = desk(CrmPriority.HIGH);
        within(() -> {
            store.crm().desks().save(high, List.of());
            store.crm().desks().save(urgent, List.of());
        });

        List<Optional<CrmDesk>> taken = in(() -> List.of(
                store.crm().desks().firstQueued(),
                Race.elsewhere(() -> in(() -> store.crm().desks().firstQueued())),
                store.crm().desks().firstQueued()));

        assertThat(taken).containsExactly(Optional.of(urgent), Optional.of(high), Optional.of(urgent));
        assertThat(in(() -> store.crm().desks().firstQueued())).contains(urgent);
    }

    private boolean commitAfter(CyclicBarrier bothHaveSaved, Category category) throws Exception {
        return store.transactions().inTransaction(() -> {
            save(category);
            bothHaveSaved.await(30, TimeUnit.SECONDS);
            return true;
        });
    }

    private CrmDesk desk(CrmPriority priority) {
        return new CrmDesk(
                new CrmRecordId(ids.next()), null, CrmStatus.NEW, priority, MovableClock.START, MovableClock.START, 1);
    }

    private Category category(String name, @Nullable String code, long version) {
        return new Category(new CategoryId(ids.next()), null, name, code, "", 0, version);
    }

    private boolean save(Category category) {
        categories.save(category, List.of());
        return true;
    }

    private <T> T in(Supplier<T> work) {
        return store.transactions().inTransaction(work::get);
    }

    private void within(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }
}
