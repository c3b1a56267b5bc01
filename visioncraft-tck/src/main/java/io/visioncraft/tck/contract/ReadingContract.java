package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.catalog.Category;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.Race;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What work that only reads gets from the {@link TransactionRunner} of every store: rules RDG. */
abstract class ReadingContract extends StoreContract {

    /** More than a pool of a test has connections. */
    private static final int MANY = 40;

    private TransactionRunner transactions;
    private Category garden;

    @BeforeEach
    final void beginWithOneCategory() {
        transactions = persistence.transactions();
        garden = stored(persistence.catalog().categories(), samples.category(null, "Garden", "G", 0));
    }

    @Test
    @Proves("RDG-1")
    final void answersWhateverIsAskedWithoutATransaction() {
        EveryRead.withoutLocks(this)
                .forEach((name, read) ->
                        assertThat(catchThrowable(() -> reading(read))).as(name).isNull());

        assertThat(transactions.reading(this::foundGarden)).contains(garden);
        assertThat(transactions.reading(() -> transactions.reading(this::foundGarden)))
                .contains(garden);
    }

    @Test
    @Proves("RDG-2")
    final void seesWhatWasCommittedSinceTheLastReading() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Optional<Category> before = transactions.reading(this::foundGarden);
        List<Category> childrenBefore = transactions.reading(this::childrenOfTheGarden);

        elsewhere(() -> {
            save(renamed("Park"));
            save(lawn);
        });

        assertThat(before).contains(garden);
        assertThat(childrenBefore).isEmpty();
        assertThat(transactions.reading(this::foundGarden)).map(Category::name).contains("Park");
        assertThat(transactions.reading(this::childrenOfTheGarden)).containsExactly(lawn);
    }

    @Test
    @Proves("RDG-3")
    final void leavesNoTransactionOpen() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Category pond = samples.category(garden, "Pond", "P", 1);

        transactions.reading(this::foundGarden);
        assertThat(transactions.active()).isFalse();
        assertThat(catchThrowable(() -> reading(this::findAndFail))).hasMessage("expected");
        assertThat(transactions.active()).isFalse();

        rolledBack(() -> save(lawn));
        within(() -> save(pond));
        assertThat(Race.elsewhere(() -> in(this::childrenOfTheGarden))).containsExactly(pond);
    }

    @Test
    @Proves("RDG-4")
    final void joinsTheTransactionThatIsOpen() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Category pond = samples.category(garden, "Pond", "P", 1);

        List<Category> seen = in(() -> {
            save(lawn);
            List<Category> inside = transactions.reading(this::childrenOfTheGarden);
            save(pond);
            return inside;
        });

        assertThat(seen).containsExactly(lawn);
        assertThat(in(this::childrenOfTheGarden)).containsExactly(lawn, pond);
    }

    @Test
    @Proves("RDG-5")
    final void failsTheOpenTransactionWhenItThrows() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        VisionCraftException refusal = assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> within(() -> {
                    save(lawn);
                    assertThat(catchThrowable(() -> reading(this::findAndFail))).hasMessage("expected");
                }));

        assertThat(refusal.retryable()).isTrue();
        assertThat(committed(persistence.catalog().categories(), lawn.id())).isEmpty();
    }

    @Test
    @Proves("RDG-6")
    final void refusesWritesGuardsActionsAndTransactions() {
        List<? extends Kind.One<?, ?>> records =
                Kinds.all().stream().map(kind -> kind.one(this)).toList();
        Order order = anOrder();
        Map<String, Runnable> refused = new LinkedHashMap<>();
        records.forEach(one -> refused.put("saving a " + one.kind().name(), one::save));
        refused.put("changing a category", () -> save(renamed("Park")));
        refused.put("an event", () -> persistence.events().append(List.of(samples.event(order, 0))));
        refused.put(
                "a receipt",
                () -> persistence
                        .idempotency()
                        .save(samples.receipt("k", ContractRecords.AT, ContractRecords.AT.plusSeconds(60))));
        refused.put("a guard", () -> persistence.guards().hold(new Guard.Tree()));
        refused.put("the guard of a series", () -> persistence.guards().hold(new Guard.Series("invoice:INV")));
        refused.put("an action", () -> transactions.afterCommit(() -> {}));
        refused.put("a transaction", () -> within(() -> {}));

        refused.forEach((name, work) -> {
            assertThatIllegalStateException().as(name).isThrownBy(() -> reading(work));
            assertThatIllegalStateException()
                    .as(name + " in a transaction")
                    .isThrownBy(() -> within(() -> reading(work)));
        });

        assertThat(in(() -> records.stream().filter(Kind.One::found).toList())).isEmpty();
        assertThat(in(this::foundGarden)).contains(garden);
        assertThat(transactions.active()).isFalse();
    }

    @Test
    @Proves("RDG-7")
    final void passesEveryFailureOnUnwrapped() {
        for (Throwable failure : List.of(
                new IllegalArgumentException("expected"),
                new IOException("expected"),
                new StackOverflowError("expected"))) {
            assertThat(catchThrowable(() -> transactions.reading(() -> {
                        throw sneaky(failure);
                    })))
                    .isSameAs(failure);
        }
    }

    private static Exception sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }

    @Test
    @Proves("RDG-8")
    @Needs(Capability.OUTAGE)
    final void isUnavailableWhileTheStoreCannotBeReached() {
        EveryRead.withoutLocks(this).forEach((name, read) -> {
            cutOff();
            Throwable thrown = catchThrowable(() -> reading(read));
            reconnect();
            assertThat(thrown).as("%s without a connection", name).isNotNull();
            assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> {
                throw thrown;
            });
        });
    }

    @Test
    @Proves("RDG-8")
    @Needs(Capability.OUTAGE_AT_COMMIT)
    final void hasNoOutcomeThatCouldBeUnknown() {
        Race.Outcome<Optional<Category>> outcome = attempt(() -> transactions.reading(() -> {
            Optional<Category> found = foundGarden();
            cutOffAtCommit();
            return found;
        }));
        attempt(() -> stored(persistence.catalog().categories(), samples.category(null, "Lawn", "L", 1)));

        if (outcome.succeeded()) {
            assertThat(outcome.answered()).contains(garden);
        } else {
            assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> {
                throw Objects.requireNonNull(outcome.thrown());
            });
        }
    }

    @Test
    @Proves("RDG-9")
    final void asksNothingAfterTheDeadline() {
        AtomicLong nanos = new AtomicLong();
        Deadline deadline = Deadline.after(Duration.ofSeconds(1), nanos::get);
        TransactionRunner.Work<Optional<Category>, RuntimeException> late = () -> {
            nanos.set(Duration.ofSeconds(2).toNanos());
            return foundGarden();
        };

        assertThat(transactions.reading(deadline, this::foundGarden)).contains(garden);
        VisionCraftException refusal =
                assertRejected(StoreCodes.DEADLINE_EXCEEDED, () -> transactions.reading(deadline, late));

        assertThat(refusal.retryable()).isTrue();
        assertThat(in(() -> transactions.reading(deadline, late))).contains(garden);
    }

    @Test
    @Proves("RDG-10")
    final void givesBackWhatItHasTaken() {
        for (int n = 0; n < MANY; n++) {
            assertThat(catchThrowable(() -> reading(this::findAndFail))).hasMessage("expected");
            assertThat(transactions.reading(this::foundGarden)).contains(garden);
        }

        List<Race.Outcome<Optional<Category>>> outcomes =
                Race.times(MANY, n -> () -> transactions.reading(this::foundGarden));

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(outcomes).allSatisfy(one -> assertThat(one.answered()).contains(garden));
    }

    @Test
    @Proves("RDG-11")
    @Needs(Capability.OUTAGE)
    final void isDoomedByALostConnectionThatWasCaught() {
        isDoomedByCatching(StoreCodes.STORE_UNAVAILABLE, () -> {
            cutOff();
            try {
                foundGarden();
            } finally {
                reconnect();
            }
        });
    }

    @Test
    @Proves("RDG-11")
    @Needs(Capability.CORRUPTION)
    final void isDoomedByARecordThatIsNotValidAndWasCaught() {
        Order order = anOrder();
        corrupt(order);

        isDoomedByCatching(
                StoreCodes.CORRUPT_RECORD, () -> persistence.ordering().orders().find(order.id()));
    }

    private void isDoomedByCatching(RejectionCode code, Runnable failing) {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Runnable caught = () -> assertRejected(code, failing::run);

        List<VisionCraftException> refusals = List.of(
                assertRejected(StoreCodes.ROLLED_BACK, () -> reading(caught)),
                assertRejected(StoreCodes.ROLLED_BACK, () -> reading(() -> reading(caught))),
                assertRejected(
                        StoreCodes.ROLLED_BACK,
                        () -> within(() -> {
                            save(lawn);
                            reading(caught);
                        })));

        assertThat(refusals).allMatch(VisionCraftException::retryable);
        assertThat(committed(persistence.catalog().categories(), lawn.id())).isEmpty();
        assertThat(transactions.reading(this::foundGarden)).contains(garden);
    }

    @Test
    @Proves("RDG-12")
    final void goesOnAfterNestedWorkThatThrewOfItsOwn() {
        Optional<Category> found = transactions.reading(() -> {
            assertThat(catchThrowable(() -> reading(this::findAndFail))).hasMessage("expected");
            return foundGarden();
        });

        assertThat(found).contains(garden);
    }

    @Test
    @Proves("RDG-13")
    final void answersTheSameWhateverWasForeseen() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        EveryRead.withoutLocks(this)
                .forEach((name, read) -> assertThat(catchThrowable(() -> reading(() -> {
                            foreseen(read, read);
                            read.run();
                            read.run();
                        })))
                        .as(name)
                        .isNull());
        List<Object> seen = transactions.reading(() -> {
            foreseen(this::foundGarden, this::foundGarden, this::childrenOfTheGarden, () -> find(lawn));
            return List.of(foundGarden(), foundGarden(), find(lawn), find(lawn));
        });

        assertThat(seen).containsExactly(Optional.of(garden), Optional.of(garden), Optional.empty(), Optional.empty());
    }

    @Test
    @Proves("RDG-13")
    @Needs(Capability.CORRUPTION)
    final void isNotDoomedByARecordThatIsNotValidAndWasOnlyForeseen() {
        Order order = anOrder();
        corrupt(order);

        Optional<Category> found = transactions.reading(() -> {
            foreseen(() -> persistence.ordering().orders().find(order.id()));
            return foundGarden();
        });

        assertThat(found).contains(garden);
    }

    @Test
    @Proves("RDG-14")
    final void knowsNothingOfWhatWasForeseenInAnEarlierOne() {
        reading(() -> foreseen(this::foundGarden));
        assertThat(catchThrowable(() -> reading(() -> {
                    foreseen(this::childrenOfTheGarden);
                    findAndFail();
                })))
                .hasMessage("expected");
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        elsewhere(() -> {
            save(renamed("Park"));
            save(lawn);
        });

        assertThat(transactions.reading(this::foundGarden)).map(Category::name).contains("Park");
        assertThat(transactions.reading(this::childrenOfTheGarden)).containsExactly(lawn);
    }

    private Optional<Category> find(Category category) {
        return persistence.catalog().categories().find(category.id());
    }

    private void reading(Runnable work) {
        transactions.reading(() -> {
            work.run();
            return true;
        });
    }

    private Optional<Category> foundGarden() {
        return persistence.catalog().categories().find(garden.id());
    }

    private List<Category> childrenOfTheGarden() {
        return persistence.catalog().categories().children(garden.id(), null, 9);
    }

    private void findAndFail() {
        foundGarden();
        throw new IllegalArgumentException("expected");
    }

    private Category renamed(String name) {
        return like(garden)
                .with(Category::name, name)
                .with(Category::code, "G")
                .with(Category::version, 2L)
                .made();
    }

    private void save(Category category) {
        persistence.catalog().categories().save(category, List.of());
    }
}
