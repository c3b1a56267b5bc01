package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;
import io.visioncraft.tck.probe.WatchedPersistence;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is run again after a transient clash is bounded as the host says, and counted, on every store. */
@Rule("GEN-6")
abstract class RetrySuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final CreateCategory GARDEN = CreateCategory.root("Garden");

    private final AtomicInteger runs = new AtomicInteger();
    private final RecordedMetrics metrics = new RecordedMetrics();

    @Test
    void countsEachRunAgain() {
        VisionCraft clashing = counting(ClashingOutbox.in(persistence, runs, 2)).build();

        clashing.categories().create(MANAGER, GARDEN);

        assertThat(metrics.lines())
                .containsExactly(
                        "retried categories.create concurrent-change 1",
                        "retried categories.create concurrent-change 2");
    }

    @Test
    @Rule("GEN-7")
    void countsACallWithAKeyByTheSameName() {
        VisionCraft clashing = counting(ClashingOutbox.in(persistence, runs, 1)).build();

        clashing.categories().create(MANAGER.withKey("k-1"), GARDEN);

        assertThat(metrics.lines()).containsExactly("retried categories.create concurrent-change 1");
    }

    @Test
    void runsAsOftenAsTheHostSays() {
        VisionCraft clashing = counting(ClashingOutbox.in(persistence, runs, Integer.MAX_VALUE))
                .attempts(3)
                .build();

        VisionCraftException clash =
                assertRejected(StoreCodes.CLASH, () -> clashing.categories().create(MANAGER, GARDEN));

        assertThat(clash.retryable()).isTrue();
        ClashingOutbox.assertGaveUpInTheThirdRun(runs, metrics, vc);
    }

    @Test
    void runsOnceWhereTheHostWantsNothingRunAgain() {
        VisionCraft clashing =
                counting(ClashingOutbox.in(persistence, runs, 1)).attempts(1).build();

        assertRejected(StoreCodes.CLASH, () -> clashing.categories().create(MANAGER, GARDEN));

        assertThat(runs).hasValue(1);
        assertThat(metrics.lines()).containsExactly("exhausted categories.create concurrent-change 1");
    }

    @Test
    void keepsTheNumberOfRunsWithinLimits() {
        for (int outside : new int[] {0, 21}) {
            VisionCraft.Builder builder = counting(persistence);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.attempts(outside))
                    .withMessageContaining("1 to 20");
        }
    }

    @Test
    void countsByItsNameWhatTakesNoKeyAndWhatOnlyReads() {
        IdentityFixtures.in(vc).theAdministrator();
        VisionCraft changing = counting(ClashingOutbox.in(persistence, runs, 1)).build();
        VisionCraft reading = counting(clashingWhenRead()).build();

        changing.authentication()
                .register(Caller.visitor(), RegisterUser.of("ann@example.com", "Ann", "four plain words here"));
        reading.events().ofAggregate(system("event:read:any"), "order", new UUID(7, 7), ListRequest.first());

        assertThat(metrics.lines())
                .containsExactly(
                        "retried authentication.register concurrent-change 1",
                        "retried events.of-aggregate concurrent-change 1");
    }

    @Test
    void countsTheClashOfTwoWhoChangeTheSameRecord() {
        Service service = CatalogFixtures.in(vc).aDraftService();
        VisionCraft racing = counting(whereTwoReadBeforeOneWrites()).build();

        List<Race.Outcome<Service>> outcomes = Race.times(
                2,
                n -> () -> racing.services()
                        .change(MANAGER, ChangeService.of(service.id()).described("By number " + n)));

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(outcomes)
                .extracting(outcome -> outcome.answered().version())
                .containsExactlyInAnyOrder(service.version() + 1, service.version() + 2);
        assertThat(metrics.lines()).isNotEmpty().allMatch(line -> line.startsWith("retried services.change "));
    }

    @Test
    void countsNothingInsideTheTransactionOfTheHost() {
        VisionCraft clashing = counting(ClashingOutbox.in(persistence, runs, 1)).build();

        assertRejected(
                StoreCodes.CLASH,
                () -> persistence
                        .transactions()
                        .inTransaction(() -> clashing.categories().create(MANAGER, GARDEN)));

        assertThat(metrics.lines()).isEmpty();
    }

    @Test
    void countsWithNoTransactionOpen() {
        AtomicInteger outside = new AtomicInteger();
        VisionCraft clashing = counting(ClashingOutbox.in(persistence, runs, 2))
                .metrics(metricsThat(() -> {
                    if (!persistence.transactions().active()) {
                        outside.incrementAndGet();
                    }
                }))
                .build();

        clashing.categories().create(MANAGER, GARDEN);

        assertThat(outside)
                .as("the beginning of the call, two clashes and its end")
                .hasValue(4);
    }

    @Test
    void keepsTheFailureOfMetricsFromTheCaller() {
        for (Throwable thrown : List.of(new IllegalStateException("no registry"), new LinkageError("no class"))) {
            runs.set(0);
            VisionCraft clashing = counting(ClashingOutbox.in(persistence, runs, 1))
                    .metrics(metricsThat(() -> sneak(thrown)))
                    .build();

            clashing.categories().create(MANAGER, CreateCategory.root("Garden " + thrown.getMessage()));

            assertThat(runs).hasValue(2);
        }
        assertThat(vc.categories().roots(MANAGER, ListRequest.first()).items()).hasSize(2);
    }

    private VisionCraft.Builder counting(Persistence store) {
        return standIns.builder(store, issuer()).metrics(metrics);
    }

    private static Metrics metricsThat(Runnable action) {
        return (Metrics) Proxy.newProxyInstance(
                Metrics.class.getClassLoader(), new Class<?>[] {Metrics.class}, (proxy, method, arguments) -> {
                    action.run();
                    return null;
                });
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> void sneak(Throwable thrown) throws X {
        throw (X) thrown;
    }

    private Persistence clashingWhenRead() {
        EventRepository clashing = new ForwardingOutbox(persistence.events()) {
            private boolean clashed;

            @Override
            public List<EventRecord> ofAggregate(String type, UUID id, EntryPosition after, int limit) {
                if (!clashed) {
                    clashed = true;
                    throw ConflictException.transientClash(StoreCodes.CLASH, "expected", null);
                }
                return super.ofAggregate(type, id, after, limit);
            }
        };
        return new ForwardingPersistence(persistence) {
            @Override
            public EventRepository events() {
                return clashing;
            }
        };
    }

    /** The store, where nobody gets beyond reading a service until two have read one. */
    private Persistence whereTwoReadBeforeOneWrites() {
        CountDownLatch reads = new CountDownLatch(2);
        return WatchedPersistence.of(persistence, new PortWatch() {
            @Override
            public void before(PortCall call) {}

            @Override
            public void after(PortCall call) {
                if (call.name().equals("services.find")) {
                    reads.countDown();
                    meet(reads);
                }
            }

            @Override
            public void ended() {}
        });
    }

    private static void meet(CountDownLatch others) {
        try {
            assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
