package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.spi.StoreCodes.DEADLINE_EXCEEDED;
import static io.visioncraft.spi.StoreCodes.KEY_NOT_ACCEPTED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scheduler has removed, on every store (GEN-13). */
abstract class HousekeepingSuite extends BehaviourSuite {

    private static final Duration A_YEAR = Duration.ofDays(366);

    private static final Duration HALF_OF_THE_TIME = Duration.ofMinutes(1);
    private static final RunHousekeeping ONE_BY_ONE = RunHousekeeping.standard().inBatchesOf(1);

    private final AtomicLong nanos = new AtomicLong();

    private IdentityFixtures people;
    private User ann;
    private Caller scheduler;

    @BeforeEach
    void beginWithACustomerAndAScheduler() {
        people = IdentityFixtures.in(vc);
        ann = people.aCustomer();
        scheduler = system("housekeeping:run:any");
    }

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.retention(RetentionPolicy.standard().keepingDeliveredEvents(Duration.ofDays(90)));
    }

    @Test
    @Rule({"GEN-13", "GEN-7"})
    void removesReceiptsThatHaveExpired() {
        OpenCrmRecord command = OpenCrmRecord.of("ISSUE", "No hot water", "Since this morning.");
        vc.crm().open(as(ann).withKey("old"), command);
        clock.advance(Duration.ofDays(29));
        vc.crm().open(as(ann).withKey("new"), command);
        clock.advance(Duration.ofDays(2));

        HousekeepingReport report = run(RunHousekeeping.standard());

        assertThat(report).isEqualTo(new HousekeepingReport(1, 0, 0, 0, 0, true));
        assertThat(run(RunHousekeeping.standard()).receipts()).isZero();
        vc.crm().open(as(ann).withKey("new"), command);
        assertThat(vc.crm().list(as(ann), CrmSearch.all(), ListRequest.first()).items())
                .hasSize(2);
    }

    @Test
    @Rule({"GEN-13", "IDN-7"})
    void removesSessionsAndRefreshTokensLongAfterTheirTime() {
        Tokens old = logIn();
        vc.authentication().refresh(Caller.visitor(), RefreshSession.with(old.refreshToken()));
        clock.advance(A_YEAR);
        Tokens present = logIn();

        HousekeepingReport report = run(RunHousekeeping.standard());

        assertThat(report).isEqualTo(new HousekeepingReport(0, 1, 2, 0, 0, true));
        assertRejected(
                BAD_TOKEN,
                () -> vc.authentication().refresh(Caller.visitor(), RefreshSession.with(old.refreshToken())));
        assertThat(vc.authentication()
                        .refresh(Caller.visitor(), RefreshSession.with(present.refreshToken()))
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    @Rule("GEN-13")
    void keepsSessionsAndRefreshTokensForAWhileAfterTheirTime() {
        logIn();
        clock.advance(Duration.ofDays(1));

        assertThat(run(RunHousekeeping.standard())).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 0, true));
    }

    /** The token is long expired, but not its session: two hold it, whether or not one of them is a thief. */
    @Test
    @Rule({"GEN-13", "IDN-7"})
    void keepsAReplacedRefreshTokenAsLongAsItsSessionMayLive() {
        VisionCraft thrifty = standIns.builder(persistence, issuer())
                .retention(RetentionPolicy.standard().keepingSessions(Duration.ZERO))
                .build();
        Tokens stolen = logIn();
        clock.advance(Duration.ofDays(1));
        Tokens second = refresh(stolen);
        clock.advance(Duration.ofDays(9));
        Tokens third = refresh(second);
        clock.advance(Duration.ofDays(10));

        assertThat(thrifty.housekeeping()
                        .run(scheduler, RunHousekeeping.standard())
                        .refreshTokens())
                .isZero();

        assertRejected(BAD_TOKEN, () -> refresh(stolen));
        assertRejected(BAD_TOKEN, () -> refresh(third));
        clock.advance(Duration.ofDays(60));
        assertThat(thrifty.housekeeping()
                        .run(scheduler, RunHousekeeping.standard())
                        .refreshTokens())
                .isEqualTo(3);
    }

    private Tokens refresh(Tokens tokens) {
        return vc.authentication().refresh(Caller.visitor(), RefreshSession.with(tokens.refreshToken()));
    }

    @Test
    @Rule({"GEN-13", "EVT-2", "GEN-10"})
    void removesEventsDeliveredLongAgoAndNoOthers() {
        List<Delivery> claimed = claimed();
        EventId pending = claimed.get(0).event().id();
        persistence.transactions().inTransaction(() -> {
            persistence
                    .events()
                    .settle(claimed.stream()
                            .skip(1)
                            .map(DeliveryOutcome::delivered)
                            .toList());
            return claimed;
        });
        clock.advance(Duration.ofDays(91));

        HousekeepingReport report = run(RunHousekeeping.standard());

        assertThat(report.events()).isEqualTo(claimed.size() - 1L);
        assertThat(persistence
                        .transactions()
                        .inTransaction(() -> persistence
                                .events()
                                .ofAggregate(
                                        claimed.get(0).event().aggregateType(),
                                        claimed.get(0).event().aggregateId(),
                                        EntryPosition.START,
                                        100)))
                .anyMatch(event -> event.id().equals(pending));
    }

    @Test
    @Rule("GEN-13")
    void goesOnWithTheNextCallWhereItStopped() {
        fiveExpiredReceipts();
        RunHousekeeping twoOfTwo = RunHousekeeping.standard().inBatchesOf(2).atMost(2);

        HousekeepingReport first = run(twoOfTwo);
        HousekeepingReport second = run(RunHousekeeping.standard().inBatchesOf(2));

        assertThat(first).isEqualTo(new HousekeepingReport(4, 0, 0, 0, 0, false));
        assertThat(second).isEqualTo(new HousekeepingReport(1, 0, 0, 0, 0, true));
    }

    @Test
    @Rule({"GEN-13", "GEN-14"})
    void stopsBetweenBatchesWhenTheTimeIsOver() {
        fiveExpiredReceipts();
        VisionCraft slow = afterEachBatch(() -> nanos.addAndGet(HALF_OF_THE_TIME.toNanos()));

        HousekeepingReport first = slow.housekeeping().run(scheduler, ONE_BY_ONE);
        HousekeepingReport second = run(ONE_BY_ONE);

        assertThat(first).isEqualTo(new HousekeepingReport(2, 0, 0, 0, 0, false));
        assertThat(second).isEqualTo(new HousekeepingReport(3, 0, 0, 0, 0, true));
    }

    @Test
    @Rule({"GEN-13", "GEN-14"})
    void tellsWhatWasDoneBeforeTheBatchThatWasLate() {
        fiveExpiredReceipts();
        AtomicInteger batches = new AtomicInteger();
        VisionCraft slow = afterEachBatch(() -> {
            if (batches.incrementAndGet() == 3) {
                beLate();
            }
        });

        HousekeepingReport first = slow.housekeeping().run(scheduler, ONE_BY_ONE);
        HousekeepingReport second = run(ONE_BY_ONE);

        assertThat(first).isEqualTo(new HousekeepingReport(2, 0, 0, 0, 0, false));
        assertThat(second).isEqualTo(new HousekeepingReport(3, 0, 0, 0, 0, true));
    }

    @Test
    @Rule({"GEN-13", "GEN-14"})
    void isRefusedWhereNotEvenTheFirstBatchWasInTime() {
        fiveExpiredReceipts();
        VisionCraft slow = afterEachBatch(this::beLate);

        assertRejected(DEADLINE_EXCEEDED, () -> slow.housekeeping().run(scheduler, ONE_BY_ONE));

        assertThat(run(ONE_BY_ONE).receipts()).isEqualTo(5);
    }

    /** A library for which something happens when a batch has removed all that it does. */
    private VisionCraft afterEachBatch(Runnable happens) {
        return standIns.builder(Interleaving.after(persistence, "sessions", "removeExpired", happens), issuer())
                .longDeadline(HALF_OF_THE_TIME.multipliedBy(2))
                .nanoTime(nanos::get)
                .build();
    }

    /** What a store says that has no time to wait. */
    private void beLate() {
        Deadline passed = Deadline.after(HALF_OF_THE_TIME.multipliedBy(2), nanos::get);
        nanos.addAndGet(HALF_OF_THE_TIME.multipliedBy(2).toNanos());
        passed.requireNotPassed();
    }

    private void fiveExpiredReceipts() {
        for (int n = 0; n < 5; n++) {
            vc.crm().open(as(ann).withKey("k-" + n), OpenCrmRecord.of("ISSUE", "No hot water", "Since this morning."));
        }
        clock.advance(Duration.ofDays(31));
    }

    @Test
    @Rule({"GEN-1", "GEN-3"})
    @SuppressWarnings("NullAway") // what is missing is a violation
    void isForThoseWhoMayAndInBounds() {
        assertRejected(PERMISSION_MISSING, () -> vc.housekeeping().run(as(ann), RunHousekeeping.standard()));
        assertRejected(LOG_IN_REQUIRED, () -> vc.housekeeping().run(Caller.visitor(), RunHousekeeping.standard()));
        assertRejected(
                KEY_NOT_ACCEPTED, () -> vc.housekeeping().run(scheduler.withKey("k-1"), RunHousekeeping.standard()));
        assertInvalid(REQUIRED, "", () -> vc.housekeeping().run(scheduler, null));
        assertInvalid(
                OUT_OF_RANGE, "batchSize", () -> run(RunHousekeeping.standard().inBatchesOf(0)));
        assertInvalid(
                OUT_OF_RANGE, "batches", () -> run(RunHousekeeping.standard().atMost(10_001)));
    }

    private HousekeepingReport run(RunHousekeeping command) {
        return vc.housekeeping().run(scheduler, command);
    }

    private Tokens logIn() {
        return vc.authentication().logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD));
    }

    /** All that was recorded so far, claimed by a relay. */
    private List<Delivery> claimed() {
        return persistence
                .transactions()
                .inTransaction(() -> persistence.events().claim(clock.instant(), Duration.ofMinutes(1), 1_000));
    }
}
