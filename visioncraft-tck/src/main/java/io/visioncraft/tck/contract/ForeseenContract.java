package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Receipt;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link TransactionRunner#foresee} may not change in a transaction of any store: rules TXN. */
abstract class ForeseenContract extends StoreContract {

    private static final long A_WHILE_SECONDS = 10;

    private Category garden;

    @BeforeEach
    final void beginWithOneCategory() {
        garden = aCategory();
    }

    @Test
    @Proves("TXN-21")
    final void seesItsOwnWritesInAReadThatWasForeseen() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Category pond = samples.category(garden, "Pond", "P", 1);

        List<Object> seen = in(() -> {
            foreseen(this::found, this::childrenOfTheGarden, () -> find(lawn));
            save(lawn);
            save(renamed("Park"));
            return List.of(find(lawn), childrenOfTheGarden(), found().map(Category::name));
        });
        List<Category> nested = in(() -> {
            foreseen(this::childrenOfTheGarden);
            within(() -> save(pond));
            return childrenOfTheGarden();
        });

        assertThat(seen).containsExactly(Optional.of(lawn), List.of(lawn), Optional.of("Park"));
        assertThat(nested).containsExactly(lawn, pond);
    }

    @Test
    @Proves("TXN-22")
    final void seesInAReadThatWasForeseenWhatWasCommittedBeforeAGuardWasTaken() {
        within(() -> {
            persistence.guards().hold(new Guard.Series("invoice:BEGUN"));
            persistence.billing().numberSeries().save(new NumberSeries("invoice:BEGUN", "", null, 1, null));
        });

        for (Guard guard : List.of(
                new Guard.Tree(),
                new Guard.Tree(),
                new Guard.Series("invoice:NEW"),
                new Guard.Series("invoice:BEGUN"))) {
            garden = aCategory();
            Category changed = renamed("Park " + samples.next());
            assertThat(nameAfter(() -> persistence.guards().hold(guard), changed))
                    .as("%s", guard)
                    .isEqualTo(changed.name());
        }
    }

    /** The name of the garden after a lock was taken, if another transaction could commit a new one under it before. */
    private String nameAfter(Runnable lock, Category changed) {
        List<Beside<Boolean>> other = new ArrayList<>();
        return again(() -> {
            foreseen(this::found);
            if (other.isEmpty()) {
                other.add(beside(() -> again(() -> {
                    lock.run();
                    save(changed);
                    return true;
                })));
            }
            boolean committed = other.get(0).hasEnded();
            lock.run();
            String name = found().map(Category::name).orElseThrow();
            return committed ? name : changed.name();
        });
    }

    @Test
    @Proves("TXN-23")
    final void isTheSameWhateverWasForeseen() {
        EveryRead.withoutLocks(this)
                .forEach((name, read) -> assertThat(catchThrowable(() -> within(() -> {
                            foreseen(read, read);
                            read.run();
                            read.run();
                        })))
                        .as(name)
                        .isNull());
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        List<Object> seen = in(() -> {
            foreseen(this::found, this::found, () -> find(lawn), this::childrenOfTheGarden);
            return List.of(found(), found(), find(lawn), find(lawn));
        });

        assertThat(seen).containsExactly(Optional.of(garden), Optional.of(garden), Optional.empty(), Optional.empty());
        within(() -> {
            foreseen(() -> find(lawn));
            save(lawn);
        });
        assertThat(committed(persistence.catalog().categories(), lawn.id())).contains(lawn);
    }

    @Test
    @Proves("TXN-23")
    @Rule("GEN-7")
    final void replacesAReceiptThatHasExpiredAlsoWhereItWasForeseen() {
        Receipt expired = samples.receipt("k", ContractRecords.AT, ContractRecords.AT.plusSeconds(60));
        Receipt next = samples.receipt("k", ContractRecords.AT.plusSeconds(90), ContractRecords.AT.plusSeconds(150));
        within(() -> persistence.idempotency().save(expired));

        Optional<Receipt> found = in(() -> {
            foreseen(() -> receipt(expired));
            Optional<Receipt> before = receipt(expired);
            persistence.idempotency().save(next);
            return before;
        });

        assertThat(found).contains(expired);
        assertThat(in(() -> receipt(expired))).contains(next);
    }

    @Test
    @Proves("TXN-23")
    final void answersNoOtherQuestionByWhatWasForeseen() {
        Category lawn = stored(persistence.catalog().categories(), samples.category(garden, "Lawn", "L", 0));
        Category pond = stored(persistence.catalog().categories(), samples.category(garden, "Pond", "P", 1));

        List<Object> seen = in(() -> {
            foreseen(this::childrenOfTheGarden, () -> find(lawn));
            return List.of(firstChildren(1), find(pond));
        });

        assertThat(seen).containsExactly(List.of(lawn), Optional.of(pond));
    }

    @Test
    @Proves("TXN-23")
    @Rule("CRM-4")
    final void takesNoDeskThatWasOnlyForeseen() {
        CrmDesk desk = stored(persistence.crm().desks(), samples.desk(aCrmRecord(), CrmPriority.HIGH));

        List<Object> taken = again(() -> {
            foreseen(this::firstQueued);
            Beside<Optional<CrmDesk>> other = beside(() -> again(this::firstQueued));
            return List.of(other.endsMeanwhile() ? other.join().answered() : "the other waits", firstQueued());
        });

        assertThat(taken).as("what the other is given, then we").containsExactly(Optional.of(desk), Optional.of(desk));
    }

    private Optional<CrmDesk> firstQueued() {
        return persistence.crm().desks().firstQueued();
    }

    @Test
    @Proves("TXN-23")
    @Needs(Capability.CORRUPTION)
    final void failsAtARecordThatIsNotValidOnlyWhereItIsAsked() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Order order = anOrder();
        Runnable failing = () -> persistence.ordering().orders().find(order.id());
        corrupt(order);

        within(() -> {
            foreseen(failing);
            save(lawn);
        });

        assertThat(committed(persistence.catalog().categories(), lawn.id())).contains(lawn);
        assertRejected(
                StoreCodes.CORRUPT_RECORD,
                () -> within(() -> {
                    foreseen(failing);
                    failing.run();
                }));
    }

    @Test
    @Proves("TXN-23")
    final void sendsNoTextThatADatabaseCouldRefuseBeforeItIsAsked() {
        for (String typed : List.of("a\u0000b", "a\ud800b", "a".repeat(100_000))) {
            Category lawn = samples.category(garden, "Lawn " + samples.next(), null, 0);
            within(() -> {
                foreseen(
                        () -> persistence.idempotency().find("USER:x", "orders.place", typed),
                        () -> persistence.identity().users().findByEmail(typed));
                save(lawn);
            });
            assertThat(committed(persistence.catalog().categories(), lawn.id())).contains(lawn);
        }
    }

    private Optional<Receipt> receipt(Receipt like) {
        return persistence.idempotency().find(like.scope(), like.useCase(), like.key());
    }

    @Test
    @Proves("TXN-24")
    final void knowsNothingOfWhatWasForeseenInAnEarlierOne() {
        within(() -> foreseen(this::found));
        elsewhere(() -> save(renamed("Park")));
        assertThat(in(this::found)).map(Category::name).contains("Park");

        rolledBack(() -> foreseen(this::childrenOfTheGarden));
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        elsewhere(() -> save(lawn));
        assertThat(in(this::childrenOfTheGarden)).containsExactly(lawn);
    }

    @Test
    @Proves("TXN-24")
    final void knowsNothingOfWhatWasForeseenOnAnotherThread() {
        CountDownLatch asked = new CountDownLatch(1);

        Optional<Category> seen = again(() -> {
            save(renamed("Park"));
            besideWithin(() -> {
                foreseen(this::found);
                await(asked);
            });
            try {
                return found();
            } finally {
                asked.countDown();
            }
        });

        assertThat(seen).map(Category::name).contains("Park");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(A_WHILE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Category> found() {
        return find(garden);
    }

    private Optional<Category> find(Category category) {
        return persistence.catalog().categories().find(category.id());
    }

    private List<Category> childrenOfTheGarden() {
        return firstChildren(9);
    }

    private List<Category> firstChildren(int limit) {
        return persistence.catalog().categories().children(garden.id(), null, limit);
    }

    private Category renamed(String name) {
        return like(garden)
                .with(Category::name, name)
                .with(Category::version, 2L)
                .made();
    }

    private void save(Category category) {
        persistence.catalog().categories().save(category, List.of());
    }
}
