package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;
import io.visioncraft.tck.probe.WatchedPersistence;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A use case waits no longer than its deadline, whatever stands in its way, and then it has left nothing. */
@Rule("GEN-14")
abstract class DeadlineSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final CreateCategory GARDEN = CreateCategory.root("Garden");
    private static final long PATIENCE_SECONDS = 30;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void givesUpPlacingWhileTheSeriesIsHeld() {
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        PlaceOrder command = PlaceOrder.of(anActiveService(), 2);

        VisionCraftException refusal = clashWhileHolding(
                new Guard.Series("invoice:INV"), () -> hurried().orders().place(ann, command));

        assertThat(refusal.retryable()).isTrue();
        assertThat(vc.orders().list(ann, OrderSearch.all(), ListRequest.first()).items())
                .isEmpty();
        assertThat(vc.orders().place(ann, command).version()).isPositive();
    }

    @Test
    void givesUpSettingAPriceWhileThePricesAreHeld() {
        ServiceId service = CatalogFixtures.in(vc).aDraftService().id();
        SetPrice command = SetPrice.of(service, "80.00", "EUR");

        clashWhileHolding(
                new Guard.Prices(service, Currency.getInstance("EUR")),
                () -> hurried().prices().set(MANAGER, command));

        assertThat(vc.prices().set(MANAGER, command).version()).isPositive();
    }

    @Test
    void givesUpWhatAnIdempotencyKeyIsOnItsWayFor() {
        clashWhileHolding(new Guard.Tree(), () -> hurried().categories().create(MANAGER.withKey("k-1"), GARDEN));

        Category garden = vc.categories().create(MANAGER.withKey("k-1"), GARDEN);
        assertThat(vc.categories().roots(MANAGER, ListRequest.first()).items()).containsExactly(garden);
    }

    @Test
    void givesUpOrWinsAgainstWhoeverHasChangedTheRecord() {
        Service service = CatalogFixtures.in(vc).aDraftService();
        ChangeService command = ChangeService.of(service.id()).described("Ours");

        VisionCraftException refusal = refusalWhile(
                () -> {
                    Service theirs = service.atVersion(service.version() + 1);
                    persistence.catalog().services().save(theirs, List.of());
                    persistence.catalog().services().find(service.id());
                },
                () -> hurried().services().change(MANAGER, command));

        assertThat(refusal == null || refusal.is(StoreCodes.CLASH))
                .as("%s", refusal)
                .isTrue();
        assertThat(vc.services().get(MANAGER, service.id()).version()).isEqualTo(service.version() + 1);
    }

    @Test
    void givesUpOrWinsAgainstWhoeverHasTakenTheCode() {
        Service first = CatalogFixtures.in(vc).aDraftService();
        CreateService command = CreateService.of("NEW", "Ours", first.category());

        VisionCraftException refusal = refusalWhile(
                () -> {
                    persistence.catalog().services().save(withCode("NEW", first), List.of());
                    persistence.catalog().services().find(first.id());
                },
                () -> hurried().services().create(MANAGER, command));

        assertThat(refusal == null || refusal.is(StoreCodes.CLASH))
                .as("%s", refusal)
                .isTrue();
        assertThat(vc.services().findByCode(MANAGER, "NEW"))
                .get()
                .extracting(Service::name)
                .isEqualTo(refusal == null ? "Ours" : "Theirs");
    }

    @Test
    void letsOthersWorkMeanwhile() {
        Service service = CatalogFixtures.in(vc).aDraftService();

        VisionCraftException refusal = refusalWhile(
                () -> persistence.guards().hold(new Guard.Tree()),
                () -> hurried()
                        .services()
                        .change(MANAGER, ChangeService.of(service.id()).described("Unrelated")));

        assertThat(refusal).isNull();
    }

    @Test
    void runsNothingAgainWhenTheTimeIsOver() {
        RecordedMetrics metrics = new RecordedMetrics();
        AtomicInteger runs = new AtomicInteger();
        VisionCraft clashing = standIns.builder(
                        onAppending(() -> {
                            runs.incrementAndGet();
                            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
                            throw ConflictException.transientClash(StoreCodes.CLASH, "expected", null);
                        }),
                        issuer())
                .deadline(Duration.ofSeconds(5))
                .nanoTime(nanos::get)
                .metrics(metrics)
                .build();

        assertRejected(StoreCodes.CLASH, () -> clashing.categories().create(MANAGER, GARDEN));

        ClashingOutbox.assertGaveUpInTheThirdRun(runs, metrics, vc);
    }

    /** The pause is drawn, and then the thread wakes up late. */
    @Test
    @Rule("GEN-6")
    void runsNothingAgainWhenThePauseHasTakenTheTime() {
        AtomicInteger runs = new AtomicInteger();
        VisionCraft clashing = standIns.builder(
                        onAppending(() -> {
                            runs.incrementAndGet();
                            throw ConflictException.transientClash(StoreCodes.CLASH, "expected", null);
                        }),
                        issuer())
                .deadline(Duration.ofSeconds(5))
                .nanoTime(nanos::get)
                .random(count -> {
                    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
                    return new byte[count];
                })
                .build();

        assertRejected(StoreCodes.CLASH, () -> clashing.categories().create(MANAGER, GARDEN));

        assertThat(runs).hasValue(1);
    }

    @Test
    void asksForNoGuardWhenTheTimeIsOver() {
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        PlaceOrder command = PlaceOrder.of(anActiveService(), 2);
        VisionCraft slow = slow(Duration.ofSeconds(6));

        VisionCraftException refusal =
                assertRejected(StoreCodes.DEADLINE_EXCEEDED, () -> slow.orders().place(ann, command));

        assertThat(refusal.retryable()).isTrue();
        assertThat(vc.orders().list(ann, OrderSearch.all(), ListRequest.first()).items())
                .isEmpty();
    }

    @Test
    void asksForNoGuardInAHostsTransactionWhenTheTimeIsOver() {
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        PlaceOrder command = PlaceOrder.of(anActiveService(), 2);
        VisionCraft slow = slow(Duration.ofSeconds(6));

        assertRejected(
                StoreCodes.DEADLINE_EXCEEDED,
                () -> persistence
                        .transactions()
                        .inTransaction(() -> slow.orders().place(ann, command)));

        assertThat(vc.orders().list(ann, OrderSearch.all(), ListRequest.first()).items())
                .isEmpty();
    }

    @Test
    @Rule("CAT-6")
    void givesFiveSecondsAndAnImportAMinute() {
        ImportTaxonomy command = ImportTaxonomy.of(List.of(new ImportTaxonomy.Row("a", "Garden", null)));

        slowToRun(Duration.ofSeconds(4)).categories().create(MANAGER, CreateCategory.root("Lawn"));
        assertRejected(
                StoreCodes.DEADLINE_EXCEEDED,
                () -> slowToRun(Duration.ofSeconds(6)).categories().create(MANAGER, GARDEN));
        slowToRun(Duration.ofSeconds(55)).categories().importTaxonomy(MANAGER, command);
        assertRejected(
                StoreCodes.DEADLINE_EXCEEDED,
                () -> slowToRun(Duration.ofSeconds(61)).categories().importTaxonomy(MANAGER, command));
    }

    @Test
    void keepsTheDeadlineWithinLimits() {
        for (Duration outside : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofHours(2))) {
            VisionCraft.Builder builder = standIns.builder(persistence, issuer());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.deadline(outside))
                    .withMessageContaining("PT1H");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.longDeadline(outside))
                    .withMessageContaining("PT1H");
        }
    }

    private ServiceId anActiveService() {
        return CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
    }

    private static Service withCode(String code, Service like) {
        return like(like)
                .with(Service::id, new ServiceId(new UUID(7, 7)))
                .with(Service::code, code)
                .with(Service::name, "Theirs")
                .with(Service::description, "")
                .with(Service::version, 1L)
                .made();
    }

    /** A library whose time stands still, so that every wait for a lock may take a fraction of a second, and runs once. */
    private VisionCraft hurried() {
        return standIns.builder(persistence, issuer())
                .deadline(Duration.ofMillis(300))
                .nanoTime(nanos::get)
                .attempts(1)
                .build();
    }

    /** A library for which so much time goes by when an order is stored. */
    private VisionCraft slow(Duration time) {
        return standIns.builder(
                        onCall(call -> call.name().equals("orders.save"), () -> nanos.addAndGet(time.toNanos())),
                        issuer())
                .deadline(Duration.ofSeconds(5))
                .nanoTime(nanos::get)
                .build();
    }

    /** A library as a host gets it, for which so much time goes by before a use case takes its first guard. */
    private VisionCraft slowToRun(Duration time) {
        return VisionCraft.builder(onCall(PortCall.BEGIN::equals, () -> nanos.addAndGet(time.toNanos())), issuer())
                .nanoTime(nanos::get)
                .build();
    }

    private Persistence onAppending(Runnable action) {
        EventRepository outbox = new ForwardingOutbox(persistence.events()) {
            @Override
            public void append(List<EventRecord> events) {
                super.append(events);
                action.run();
            }
        };
        return new ForwardingPersistence(persistence) {
            @Override
            public EventRepository events() {
                return outbox;
            }
        };
    }

    private Persistence onCall(Predicate<PortCall> which, Runnable action) {
        return WatchedPersistence.of(persistence, new PortWatch() {
            @Override
            public void before(PortCall call) {
                if (which.test(call)) {
                    action.run();
                }
            }

            @Override
            public void after(PortCall call) {}

            @Override
            public void ended() {}
        });
    }

    private VisionCraftException clashWhileHolding(Guard guard, Runnable call) {
        VisionCraftException refusal = refusalWhile(() -> persistence.guards().hold(guard), call);
        return assertRejected(StoreCodes.CLASH, () -> {
            throw Objects.requireNonNull(refusal, "the call was not refused");
        });
    }

    /** What a call is refused with while another transaction, which has done this work, is open; null if it is not. */
    private @Nullable VisionCraftException refusalWhile(Runnable work, Runnable call) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch called = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try {
                persistence.transactions().inTransaction(() -> {
                    work.run();
                    begun.countDown();
                    return called.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                });
            } catch (ConflictException overtaken) {
                // on a store that does not wait, the call came first
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        other.start();
        try {
            assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            call.run();
            return null;
        } catch (VisionCraftException refused) {
            return refused;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            called.countDown();
            join(other);
        }
    }

    private static void join(Thread other) {
        try {
            other.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
