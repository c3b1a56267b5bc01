package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.PricingCodes;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Use cases happen as a whole or not at all, run again after a transient clash, and leave that to the host inside the host's
 * own transaction.
 */
public abstract class AtomicitySuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();

    private final AtomicInteger runs = new AtomicInteger();

    AtomicitySuite() {}

    @Test
    @Rule({"GEN-5", "EVT-1"})
    void storesNothingWhereTheEventsCannotBeWritten() {
        VisionCraft failing = libraryOver(withoutOutbox());

        assertThatIllegalStateException()
                .isThrownBy(() -> failing.categories().create(MANAGER, CreateCategory.root("Garden")))
                .withMessage("the outbox is full");

        assertThat(roots()).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"GEN-5", "INV-1", "INV-4"})
    void takesBackOrderInvoiceAndNumberTogether() {
        Service service = CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR");
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        PlaceOrder two = PlaceOrder.of(service.id(), 2);
        VisionCraft failing = libraryOver(withoutOutbox());

        assertThatIllegalStateException().isThrownBy(() -> failing.orders().place(ann, two));
        assertThat(vc.orders().list(ann, OrderSearch.all(), ListRequest.first()).items())
                .isEmpty();
        Order order = vc.orders().place(ann, two);

        Invoice invoice = vc.invoices().findByOrder(ann, order.id()).orElseThrow();
        assertThat(invoice.number()).endsWith("000001");
    }

    @Test
    @Rule("GEN-6")
    void runsAgainAfterATransientClash() {
        VisionCraft clashing = libraryOver(clashingTimes(2));

        Category garden = clashing.categories().create(MANAGER, CreateCategory.root("Garden"));

        assertThat(runs).hasValue(3);
        assertThat(roots()).containsExactly(garden);
        assertThat(events.types()).containsExactly("category.created");
    }

    @Test
    @Rule("GEN-6")
    void givesUpAfterSomeRuns() {
        VisionCraft clashing = libraryOver(clashingTimes(Integer.MAX_VALUE));

        VisionCraftException clash = assertRejected(
                StoreCodes.CLASH, () -> clashing.categories().create(MANAGER, CreateCategory.root("Garden")));

        assertThat(clash.retryable()).isTrue();
        assertThat(runs).hasValueBetween(2, 20);
        assertThat(roots()).isEmpty();
    }

    @Test
    @Rule("GEN-6")
    void losesNoneOfManyChangesAtOnce() {
        Category garden = vc.categories().create(MANAGER, CreateCategory.root("Garden"));

        List<Race.Outcome<Category>> outcomes = Race.times(
                4,
                n -> () -> vc.categories()
                        .change(MANAGER, ChangeCategory.of(garden.id()).described("By number " + n)));

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(outcomes)
                .extracting(outcome -> outcome.answered().version())
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
        assertThat(vc.categories().get(MANAGER, garden.id()).version()).isEqualTo(5);
    }

    @Test
    @Rule("GEN-6")
    void neverRunsAgainAfterARejection() {
        vc.categories().create(MANAGER, CreateCategory.root("Garden"));
        VisionCraft counting = libraryOver(clashingTimes(0));

        assertRejected(
                CatalogCodes.DUPLICATE_SIBLING_NAME,
                () -> counting.categories().create(MANAGER, CreateCategory.root("GARDEN")));

        assertThat(runs).hasValueLessThanOrEqualTo(1);
    }

    @Test
    @Rule("GEN-6")
    void refusesAStaleExpectedVersionForGood() {
        Category garden = vc.categories().create(MANAGER, CreateCategory.root("Garden"));
        Category changed =
                vc.categories().change(MANAGER, ChangeCategory.of(garden.id()).described("Greener"));
        events.clear();

        VisionCraftException stale = assertRejected(
                StaleAggregateException.CODE,
                () -> vc.categories()
                        .change(
                                MANAGER,
                                ChangeCategory.of(garden.id()).described("Lost").atVersion(1)));

        assertThat(stale.retryable()).isFalse();
        assertThat(stale.details()).containsEntry("expected", 1L).containsEntry("actual", 2L);
        assertThat(vc.categories().get(MANAGER, garden.id())).isEqualTo(changed);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"GEN-5", "GEN-6"})
    void joinsTheTransactionOfTheHost() {
        assertThatIllegalStateException()
                .isThrownBy(() -> persistence.transactions().inTransaction(() -> {
                    vc.categories().create(MANAGER, CreateCategory.root("Garden"));
                    vc.categories().create(MANAGER, CreateCategory.root("Home"));
                    assertThat(roots()).hasSize(2);
                    throw new IllegalStateException("the host changed its mind");
                }));

        assertThat(roots()).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("GEN-5")
    void tellsListenersAfterTheHostHasCommitted() {
        List<EventRecord> heardInside = persistence.transactions().inTransaction(() -> {
            vc.categories().create(MANAGER, CreateCategory.root("Garden"));
            vc.categories().create(MANAGER, CreateCategory.root("Home"));
            return events.all();
        });

        assertThat(heardInside).isEmpty();
        assertThat(events.types()).containsExactly("category.created", "category.created");
    }

    @Test
    @Rule("GEN-6")
    void runsNothingAgainInsideTheTransactionOfTheHost() {
        VisionCraft clashing = libraryOver(clashingTimes(1));

        VisionCraftException clash = assertRejected(
                StoreCodes.CLASH,
                () -> persistence
                        .transactions()
                        .inTransaction(() -> clashing.categories().create(MANAGER, CreateCategory.root("Garden"))));

        assertThat(clash.retryable()).isTrue();
        assertThat(runs).hasValue(1);
        assertThat(roots()).isEmpty();
    }

    @Test
    @Rule("GEN-6")
    void rollsTheHostBackEvenIfItCatches() {
        VisionCraftException refusal = assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> persistence.transactions().inTransaction(() -> {
                    vc.categories().create(MANAGER, CreateCategory.root("Garden"));
                    return assertRejected(
                            CatalogCodes.DUPLICATE_SIBLING_NAME,
                            () -> vc.categories().create(MANAGER, CreateCategory.root("garden")));
                }));

        assertThat(refusal.retryable()).isTrue();
        assertThat(roots()).isEmpty();
    }

    /** Nothing was half done, so nothing has to be undone. */
    @Test
    @Rule({"GEN-5", "GEN-3"})
    void leavesTheTransactionOfTheHostWholeWhereARefusedCallLeftNothing() {
        Service service = CatalogFixtures.in(vc).anActiveService();
        Category garden = vc.categories().create(MANAGER, CreateCategory.root("Garden"));
        ServiceId unknown = new ServiceId(new UUID(7, 7));
        List<Category> before = roots();

        Category home = persistence.transactions().inTransaction(() -> {
            assertRejected(PricingCodes.NO_PRICE, () -> vc.prices().priceNow(MANAGER, service.id(), "GBP"));
            assertRejected(CatalogCodes.SERVICE_NOT_FOUND, () -> vc.services().get(MANAGER, unknown));
            assertInvalid(
                    KernelCodes.REQUIRED,
                    "name",
                    () -> vc.categories().create(MANAGER.withKey("k-1"), CreateCategory.root("")));
            assertRejected(
                    AccessCodes.LOG_IN_REQUIRED,
                    () -> vc.categories().create(Caller.visitor(), CreateCategory.root("Home")));
            assertRejected(
                    StaleAggregateException.CODE,
                    () -> vc.categories()
                            .change(
                                    MANAGER,
                                    ChangeCategory.of(garden.id()).named("Lost").atVersion(7)));
            return vc.categories().create(MANAGER, CreateCategory.root("Home"));
        });

        assertThat(roots()).hasSize(before.size() + 1).containsAll(before).contains(home);
        assertThat(events.ofType("category.created")).hasSize(before.size() + 1);
    }

    /** What the library itself cannot do says nothing about the store, whatever its kind. */
    @Test
    @Rule({"GEN-5", "GEN-3"})
    void leavesTheTransactionOfTheHostWholeWhereTheLibraryItselfCannotAnswer() {
        Service service = CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR");
        User ann = IdentityFixtures.in(vc).aCustomer();
        LogIn asAnn = LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD);
        VisionCraft noHasher = VisionCraft.builder(persistence, issuer()).build();
        Instant now = clock.instant();

        Category home = persistence.transactions().inTransaction(() -> {
            clock.set(Instant.parse("9999-01-01T00:00:00Z"));
            assertRejected(StoreCodes.CLOCK_OUT_OF_RANGE, () -> vc.prices().priceNow(MANAGER, service.id(), "EUR"));
            clock.set(now);
            standIns.passwords().overloaded(true);
            assertRejected(
                    AuthenticationCodes.HASHING_OVERLOADED,
                    () -> vc.authentication().logIn(Caller.visitor(), asAnn));
            assertRejected(
                    AuthenticationCodes.NOT_CONFIGURED,
                    () -> noHasher.authentication()
                            .changePassword(IdentityFixtures.as(ann), ChangePassword.of("one", "two")));
            return vc.categories().create(MANAGER, CreateCategory.root("Home"));
        });

        assertThat(roots()).contains(home);
    }

    @Test
    @Rule({"GEN-5", "GEN-14"})
    void leavesTheTransactionOfTheHostWholeWhereTheTimeIsOverBeforeTheFirstGuard() {
        Caller manager = IdentityFixtures.as(IdentityFixtures.in(vc).aUserWith("category:manage:any"));
        AtomicLong nanos = new AtomicLong();
        Persistence store = Interleaving.after(
                persistence,
                "accounts",
                "find",
                () -> nanos.addAndGet(Duration.ofMinutes(2).toNanos()));
        VisionCraft slow =
                standIns.builder(store, issuer()).nanoTime(nanos::get).build();

        Category home = persistence.transactions().inTransaction(() -> {
            assertRejected(
                    StoreCodes.DEADLINE_EXCEEDED, () -> slow.categories().create(manager, CreateCategory.root("Lawn")));
            return vc.categories().create(MANAGER, CreateCategory.root("Home"));
        });

        assertThat(roots()).containsExactly(home);
    }

    @Test
    @Rule({"GEN-5", "GEN-14"})
    void leavesTheTransactionOfTheHostWholeWhereItsOwnTimeIsOverForAReading() {
        AtomicLong nanos = new AtomicLong();
        Deadline ofTheHost = Deadline.after(Duration.ofSeconds(1), nanos::get);

        Category home = persistence.transactions().inTransaction(ofTheHost, () -> {
            Category created = vc.categories().create(MANAGER, CreateCategory.root("Home"));
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            assertRejected(StoreCodes.DEADLINE_EXCEEDED, this::roots);
            return created;
        });

        assertThat(roots()).containsExactly(home);
    }

    @Test
    @Rule("GEN-5")
    void doomsTheTransactionOfTheHostWhereAGuardIsHeld() {
        Category garden = vc.categories().create(MANAGER, CreateCategory.root("Garden"));

        assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> persistence
                        .transactions()
                        .inTransaction(() -> assertRejected(
                                CatalogCodes.CATEGORY_CYCLE,
                                () -> vc.categories().move(MANAGER, MoveCategory.under(garden.id(), garden.id())))));
    }

    @Test
    @Rule("GEN-5")
    void doomsTheTransactionOfTheHostWhereTheStoreFailsAtAReading() {
        Category garden = vc.categories().create(MANAGER, CreateCategory.root("Garden"));
        List<VisionCraftException> failures = List.of(
                UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "expected", null),
                UnavailableException.untilMended(StoreCodes.STORE_MISCONFIGURED, "expected", null),
                ConflictException.transientClash(StoreCodes.CLASH, "expected", null));

        for (VisionCraftException failure : failures) {
            VisionCraft failing = libraryOver(Interleaving.after(persistence, "categories", "path", () -> {
                throw failure;
            }));

            VisionCraftException end = assertRejected(
                    StoreCodes.ROLLED_BACK,
                    () -> persistence.transactions().inTransaction(() -> {
                        assertThatThrownBy(() -> failing.categories().path(MANAGER, garden.id()))
                                .isSameAs(failure);
                        return garden;
                    }));
            assertThat(end.fromBelow()).isTrue();
        }
    }

    @Test
    @Rule("GEN-6")
    void saysThatTheStoreIsUnavailableWhereACallThatStoresNothingIsLostAtItsCommit() {
        Category garden = vc.categories().create(MANAGER, CreateCategory.root("Garden"));
        vc.categories().create(MANAGER.withKey("k-1"), CreateCategory.root("Home"));
        VisionCraft losing = libraryOver(losingConnectionsAtCommit());

        VisionCraftException unchanged = assertRejected(
                StoreCodes.STORE_UNAVAILABLE,
                () -> losing.categories()
                        .change(MANAGER, ChangeCategory.of(garden.id()).named("Garden")));
        assertRejected(
                StoreCodes.STORE_UNAVAILABLE,
                () -> losing.categories().create(MANAGER.withKey("k-1"), CreateCategory.root("Home")));

        assertThat(unchanged.retryable()).isTrue();
        assertThat(losing.categories().get(MANAGER, garden.id())).isEqualTo(garden);
        assertRejected(
                StoreCodes.OUTCOME_UNKNOWN,
                () -> losing.categories()
                        .change(MANAGER, ChangeCategory.of(garden.id()).named("Park")));
    }

    @Test
    @Rule("GEN-5")
    void keepsTheFailureOfAListenerFromTheCallerAndFromLaterListeners() {
        VisionCraft told = standIns.builder(persistence, issuer())
                .listener(happened -> {
                    throw new IllegalStateException("a listener's own");
                })
                .listener(happened -> {
                    throw new StackOverflowError("a listener's own");
                })
                .listener(happened -> runs.incrementAndGet())
                .build();

        Category garden = told.categories().create(MANAGER, CreateCategory.root("Garden"));

        assertThat(roots()).containsExactly(garden);
        assertThat(runs).hasValue(1);
    }

    private List<Category> roots() {
        return vc.categories().roots(MANAGER, ListRequest.first()).items();
    }

    private ForwardingPersistence withoutOutbox() {
        return new ForwardingPersistence(persistence) {
            @Override
            public EventRepository events() {
                return new FailingOutbox(super.events());
            }
        };
    }

    /** The store, whose transactions clash at their end so many times, counted in {@link #runs}. */
    private Persistence clashingTimes(int times) {
        return ClashingOutbox.in(persistence, runs, times);
    }

    /** The store, which does all that it is asked, and never says so. */
    private Persistence losingConnectionsAtCommit() {
        TransactionRunner transactions = persistence.transactions();
        TransactionRunner losing = new TransactionRunner() {
            @Override
            public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                    throws X {
                transactions.inTransaction(deadline, work);
                throw UnavailableException.causedBy(StoreCodes.OUTCOME_UNKNOWN, "expected", null);
            }

            @Override
            public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                    throws X {
                return transactions.reading(deadline, work);
            }

            @Override
            public void foresee(Runnable reads) {
                transactions.foresee(reads);
            }

            @Override
            public boolean active() {
                return transactions.active();
            }

            @Override
            public void afterCommit(Runnable action) {
                transactions.afterCommit(action);
            }
        };
        return new ForwardingPersistence(persistence) {
            @Override
            public TransactionRunner transactions() {
                return losing;
            }
        };
    }

    private static final class FailingOutbox extends ForwardingOutbox {

        FailingOutbox(EventRepository outbox) {
            super(outbox);
        }

        @Override
        public void append(List<EventRecord> happened) {
            throw new IllegalStateException("the outbox is full");
        }
    }
}
