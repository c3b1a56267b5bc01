package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Questions that are foreseen travel with the next statement on PostgreSQL, whose driver answers each, and are asked
 * one by one elsewhere. What they may not change is in the contract of stores.
 */
class ForeseenTest extends StorageCases {

    private final SampleRecords samples = new SampleRecords();

    @Test
    void areAnsweredInTheRoundTripOfTheNextStatement() {
        Order order = stored(store.ordering().orders(), samples.order(3));
        Category category = stored(store.catalog().categories(), samples.category());

        opened.watch.executions();
        List<Object> found = in(() -> {
            foresee(() -> find(order));
            foresee(() -> find(category));
            askSomethingElse();
            return List.of(find(order), find(category));
        });
        assertThat(opened.watch.executions()).hasSize(travels() ? 1 : 3);

        List<Object> read = store.transactions().reading(() -> {
            foresee(() -> find(order));
            foresee(() -> find(category));
            askSomethingElse();
            return List.of(find(order), find(category));
        });
        assertThat(opened.watch.executions()).hasSize(travels() ? 1 : 3);

        assertThat(found).containsExactly(Optional.of(order), Optional.of(category));
        assertThat(read).isEqualTo(found);
    }

    @Test
    void goWithTheFirstOfThemWhereNothingElseIsAsked() {
        Order order = stored(store.ordering().orders(), samples.order(3));
        Category category = stored(store.catalog().categories(), samples.category());

        opened.watch.executions();
        within(() -> {
            foresee(() -> find(order));
            foresee(() -> find(category));
            assertThat(find(category)).contains(category);
            assertThat(find(order)).contains(order);
        });

        assertThat(opened.watch.executions()).hasSize(travels() ? 1 : 2);
    }

    @Test
    void areAskedAgainAfterAWriteALockAndOtherWork() {
        List<Runnable> between = List.of(
                () -> store.identity().users().save(samples.user(), List.of()),
                () -> store.guards().hold(new Guard.Series("invoice:INV")),
                () -> within(() -> {}),
                () -> store.transactions().reading(() -> true));

        for (Runnable other : between) {
            Category category = stored(store.catalog().categories(), samples.category());
            List<Category> below = in(() -> {
                foresee(() -> children(category));
                askSomethingElse();
                Race.elsewhere(() -> stored(store.catalog().categories(), below(category)));
                other.run();
                return children(category);
            });

            assertThat(below).hasSize(1);
        }
    }

    @Test
    void areAnsweredOnce() {
        Category category = stored(store.catalog().categories(), samples.category());

        List<Integer> counts = in(() -> {
            foresee(() -> children(category));
            askSomethingElse();
            int first = children(category).size();
            Race.elsewhere(() -> stored(store.catalog().categories(), below(category)));
            return List.of(first, children(category).size());
        });

        assertThat(counts).containsExactly(0, 1);
    }

    @Test
    void goWithAStatementBehindARowThatIsTooLongToGoWithOthers() {
        Order order = stored(store.ordering().orders(), samples.order(3));
        Map<String, Object> data = Map.of("text", "x".repeat(3_000));
        List<EventRecord> events = SampleEvents.of(new UUID(1, 1), 1, 400).stream()
                .map(event -> like(event).with(EventRecord::data, data).made())
                .toList();

        within(() -> {
            foresee(() -> find(order));
            store.events().append(events);
            askSomethingElse();
            assertThat(find(order)).contains(order);
        });

        assertThat(opened.strings("SELECT count(*) FROM vc_event")).containsExactly("400");
    }

    /** A caller has typed it, and it is not known yet whether the caller may ask and whether it is valid. */
    @Test
    void areNotThoseThatADatabaseCouldRefuse() {
        for (String typed : List.of("a\0b", "a\uD83E", "x".repeat(100_000))) {
            opened.watch.executions();
            within(() -> {
                foresee(() -> store.billing().payments().findByReference("BANK", typed));
                askSomethingElse();
            });

            assertThat(opened.watch.executions()).hasSize(1).noneMatch(sent -> sent.contains("vc_payment"));
        }
    }

    @Test
    void areNotMoreThanGoTogetherWell() {
        List<CategoryId> many = Stream.generate(() -> new CategoryId(samples.id()))
                .limit(3 * Foreseen.MOST)
                .toList();

        opened.watch.statements();
        within(() -> {
            foresee(() -> many.forEach(one -> store.catalog().categories().find(one)));
            askSomethingElse();
        });

        assertThat(opened.watch.executions())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.split("vc_category", -1)).hasSizeLessThanOrEqualTo(1 + 2 * Foreseen.MOST));
    }

    @Test
    void thatMakeNoRecordFailWhereTheyAreAsked() {
        Order order = stored(store.ordering().orders(), samples.order(3));
        opened.execute("UPDATE vc_order SET status = 'DRAFT'");

        within(() -> {
            foresee(() -> find(order));
            askSomethingElse();
        });

        assertCorrupt("order", order.id(), () -> {
            foresee(() -> find(order));
            askSomethingElse();
            find(order);
        });
    }

    @Test
    void whoseRowsCannotBeReadFailWhereTheyAreAsked() {
        Runnable unreadable = () -> statements().query("SELECT id FROM vc_role", List.of(), row -> {
            throw new IllegalStateException("unreadable");
        });
        stored(store.identity().roles(), samples.role());

        assertThat(catchThrowable(() -> within(() -> {
                    foresee(unreadable);
                    askSomethingElse();
                    askSomethingElse();
                    unreadable.run();
                })))
                .hasStackTraceContaining("unreadable");
        within(() -> {
            foresee(unreadable);
            askSomethingElse();
        });
    }

    @Test
    void thatTheDatabaseRefusesFailTheStatementTheyGoWith() {
        assumeTrue(travels());

        assertRejected(
                StoreCodes.STORE_MISCONFIGURED,
                () -> within(() -> {
                    foresee(() -> statements().read("SELECT nothing FROM vc_nowhere"));
                    askSomethingElse();
                }));
    }

    @Test
    @Rule("GEN-14")
    void areNotAnsweredAfterTheDeadlineOfAReading() {
        Order order = stored(store.ordering().orders(), samples.order(3));
        AtomicLong nanos = new AtomicLong();
        Deadline deadline = Deadline.after(Duration.ofSeconds(1), nanos::get);

        assertRejected(
                StoreCodes.DEADLINE_EXCEEDED,
                () -> store.transactions().reading(deadline, () -> {
                    foresee(() -> find(order));
                    askSomethingElse();
                    nanos.set(Duration.ofSeconds(2).toNanos());
                    return find(order);
                }));
    }

    @Test
    void takeNoLockAndWriteNothing() {
        assumeTrue(travels());

        within(() -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> foresee(() -> store.guards().hold(new Guard.Tree())));
            assertThatIllegalStateException()
                    .isThrownBy(() -> foresee(() -> store.identity().users().save(samples.user(), List.of())));
        });

        assertThat(opened.strings("SELECT id FROM vc_user")).isEmpty();
    }

    @Test
    @Rule("CRM-4")
    void lockBehindAGuardAndBehindNothingElse() {
        CrmDesk desk = stored(store.crm().desks(), samples.desk(CrmPriority.HIGH, SampleRecords.AT));

        within(() -> {
            foresee(this::firstQueued);
            askSomethingElse();
            assertThat(Race.elsewhere(() -> in(this::firstQueued))).contains(desk);
            store.guards().hold(new Guard.Tree());
            if (travels()) {
                assertThat(Race.elsewhere(() -> in(this::firstQueued))).isEmpty();
            }
            opened.watch.executions();
            assertThat(firstQueued()).contains(desk);
            assertThat(opened.watch.executions()).hasSize(travels() ? 0 : 2);
            assertThat(firstQueued()).contains(desk);
            assertThat(opened.watch.executions()).hasSize(travels() ? 1 : 2);
        });

        assertThat(in(this::firstQueued)).contains(desk);
    }

    private Optional<CrmDesk> firstQueued() {
        return store.crm().desks().firstQueued();
    }

    @Test
    void mayBeForeseenWhileOthersAre() {
        Order order = stored(store.ordering().orders(), samples.order(3));
        Category category = stored(store.catalog().categories(), samples.category());

        opened.watch.executions();
        within(() -> {
            foresee(() -> {
                foresee(() -> find(order));
                find(category);
            });
            askSomethingElse();
            assertThat(find(order)).contains(order);
            assertThat(find(category)).contains(category);
        });

        assertThat(opened.watch.executions()).hasSize(travels() ? 1 : 3);
    }

    @Test
    void needATransactionOrAReading() {
        assertThatIllegalStateException().isThrownBy(() -> foresee(this::askSomethingElse));
    }

    private boolean travels() {
        return opened.database() == TestDatabase.POSTGRESQL;
    }

    private void foresee(Runnable reads) {
        store.transactions().foresee(reads);
    }

    private Statements statements() {
        return ((Transactions) store.transactions()).statements();
    }

    private void askSomethingElse() {
        store.identity().users().find(new UserId(samples.id()));
    }

    private Category below(Category parent) {
        return samples.category(parent.id(), "Below");
    }

    private List<Category> children(Category of) {
        return store.catalog().categories().children(of.id(), null, 9);
    }

    private Optional<Category> find(Category category) {
        return store.catalog().categories().find(category.id());
    }

    private Optional<Order> find(Order order) {
        return store.ordering().orders().find(order.id());
    }
}
