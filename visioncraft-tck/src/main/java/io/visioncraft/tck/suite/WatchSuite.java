package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseWatch;
import io.visioncraft.testkit.ForwardingMetrics;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A host that watches hears the beginning and the end of each call of a use case, whatever becomes of it, on every store. */
@Rule("IDN-9")
abstract class WatchSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final CreateCategory GARDEN = CreateCategory.root("Garden");

    private final RecordedMetrics metrics = new RecordedMetrics();

    @Test
    @Rule("GEN-6")
    void beginsAndEndsOnceHoweverOftenTheWorkIsRun() {
        VisionCraft clashing =
                watching(ClashingOutbox.in(persistence, new AtomicInteger(), 2)).build();

        clashing.categories().create(MANAGER, GARDEN);

        assertThat(metrics.calls()).containsExactly("began categories.create SYSTEM", "ended categories.create DONE");
        assertThat(metrics.lines()).hasSize(2);
    }

    @Test
    void tellsBothOnTheThreadOfTheCallAndTheEndLast() {
        List<String> told = new ArrayList<>();
        Thread here = Thread.currentThread();
        Metrics ordered = new ForwardingMetrics(metrics) {
            @Override
            public UseCaseWatch began(String useCase, String callerKind) {
                told.add("began " + (Thread.currentThread() == here));
                return run -> told.add("ended " + (Thread.currentThread() == here));
            }

            @Override
            public void ran(UseCaseRun run) {
                told.add("ran");
            }
        };
        VisionCraft watched = standIns.builder(persistence, issuer())
                .metrics(ordered)
                .listener(happened -> told.add("committed"))
                .build();

        watched.categories().create(MANAGER, GARDEN);

        assertThat(told).containsExactly("began true", "committed", "ran", "ended true");
    }

    @Test
    void endsTheInnerOfTwoCallsFirst() {
        List<VisionCraft> made = new ArrayList<>();
        VisionCraft nesting = watching(persistence)
                .listener(happened -> made.get(0).categories().roots(MANAGER, ListRequest.first()))
                .build();
        made.add(nesting);

        nesting.categories().create(MANAGER, GARDEN);

        assertThat(metrics.calls())
                .containsExactly(
                        "began categories.create SYSTEM",
                        "began categories.roots SYSTEM",
                        "ended categories.roots DONE",
                        "ended categories.create DONE");
    }

    @Test
    void endsWhatIsRefusedAndWhatFails() {
        VisionCraft failing = watching(whoseDeadCannotBeListed()).build();

        assertRejected(
                AccessCodes.PERMISSION_MISSING, () -> failing.categories().create(system(), GARDEN));
        assertThatThrownBy(() -> failing.events().dead(system("event:read:any"), ListRequest.first()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault of the store");

        assertThat(metrics.calls())
                .containsExactly(
                        "began categories.create SYSTEM",
                        "ended categories.create DENIED",
                        "began events.dead SYSTEM",
                        "ended events.dead FAILED");
    }

    @Test
    void endsWithinTheTransactionOfTheHost() {
        VisionCraft watched = watching(persistence).build();

        int before = persistence.transactions().inTransaction(() -> {
            watched.categories().create(MANAGER, GARDEN);
            return metrics.calls().size();
        });

        assertThat(before).isEqualTo(2);
    }

    @Test
    void keepsTheFailureOfAWatchFromTheCaller() {
        List<Supplier<@Nullable UseCaseWatch>> faulty = List.of(
                () -> null,
                () -> {
                    throw new IllegalStateException("no tracer");
                },
                () -> {
                    throw new LinkageError("no class");
                },
                () -> run -> {
                    throw new IllegalStateException("no scope");
                },
                () -> run -> {
                    throw new LinkageError("no scope's class");
                });
        int number = 0;
        for (Supplier<@Nullable UseCaseWatch> watch : faulty) {
            Metrics broken = new ForwardingMetrics(metrics) {
                @Override
                @SuppressWarnings("NullAway") // what a host without such checks may answer
                public UseCaseWatch began(String useCase, String callerKind) {
                    return watch.get();
                }
            };
            VisionCraft watched =
                    standIns.builder(persistence, issuer()).metrics(broken).build();

            watched.categories().create(MANAGER, CreateCategory.root("Garden " + ++number));
            assertRejected(
                    AccessCodes.PERMISSION_MISSING, () -> watched.categories().create(system(), GARDEN));
        }

        assertThat(metrics.runs()).as("what only counts is told all the same").hasSize(2 * number);
    }

    private VisionCraft.Builder watching(Persistence store) {
        return standIns.builder(store, issuer()).metrics(metrics);
    }

    private Persistence whoseDeadCannotBeListed() {
        EventRepository faulty = new ForwardingOutbox(persistence.events()) {
            @Override
            public List<Delivery> dead(@Nullable Position after, int limit) {
                throw new IllegalStateException("a fault of the store");
            }
        };
        return new ForwardingPersistence(persistence) {
            @Override
            public EventRepository events() {
                return faulty;
            }
        };
    }
}
