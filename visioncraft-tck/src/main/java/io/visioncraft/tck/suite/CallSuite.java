package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.spi.StoreCodes.CLASH;
import static io.visioncraft.spi.StoreCodes.DEADLINE_EXCEEDED;
import static io.visioncraft.spi.StoreCodes.KEY_NOT_ACCEPTED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A use case with several transactions is one call all the same: its caller is let in before anything costs work, and all of it
 * has one deadline.
 */
abstract class CallSuite extends BehaviourSuite {

    private static final Caller VISITOR = Caller.visitor();
    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final String PASSWORD = IdentityFixtures.PASSWORD;
    private static final String NEW = "nine quiet herons at dawn";
    private static final CreateCategory GARDEN = CreateCategory.root("Garden");
    private static final Duration TIME = Duration.ofSeconds(5);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    @Rule({"GEN-14", "IDN-5"})
    void beginsNoSessionOnceHashingHasTakenAllTheTime() {
        User ann = IdentityFixtures.in(vc).aCustomer();
        VisionCraft slow = hashingFor(TIME);
        events.clear();

        for (int n = 0; n < 10; n++) {
            VisionCraftException late = assertRejected(
                    DEADLINE_EXCEEDED, () -> slow.authentication().logIn(VISITOR, logInOf(ann)));
            assertThat(late.retryable()).isTrue();
        }

        assertThat(events.all()).isEmpty();
        assertThat(hashingFor(TIME.minusMillis(1)).authentication().logIn(VISITOR, logInOf(ann)))
                .isNotNull();
    }

    @Test
    @Rule({"GEN-14", "GEN-5"})
    void registersNobodyOnceHashingHasTakenAllTheTime() {
        Caller admin = IdentityFixtures.in(vc).admin();
        RegisterUser bob = RegisterUser.of("bob@example.com", "Bob", PASSWORD);

        assertRejected(
                DEADLINE_EXCEEDED, () -> hashingFor(TIME).authentication().register(VISITOR, bob));

        assertThat(vc.users().findByEmail(admin, "bob@example.com")).isEmpty();
        assertThat(vc.authentication().register(VISITOR, bob).version()).isEqualTo(1);
    }

    @Test
    @Rule({"GEN-14", "ROL-2"})
    void setsNothingUpOnceHashingHasTakenAllTheTime() {
        BootstrapAdministrator ada = BootstrapAdministrator.of("ada@example.com", "Ada", PASSWORD);

        assertRejected(
                DEADLINE_EXCEEDED, () -> hashingFor(TIME).authentication().bootstrap(VISITOR, ada));

        assertThat(events.all()).isEmpty();
        assertThat(vc.authentication().bootstrap(VISITOR, ada).version()).isEqualTo(1);
    }

    @Test
    @Rule({"GEN-14", "IDN-7"})
    void changesNoPasswordOnceHashingHasTakenAllTheTime() {
        User ann = IdentityFixtures.in(vc).aCustomer();

        assertRejected(
                DEADLINE_EXCEEDED,
                () -> hashingFor(TIME).authentication().changePassword(as(ann), ChangePassword.of(PASSWORD, NEW)));

        assertThat(vc.authentication().logIn(VISITOR, logInOf(ann))).isNotNull();
    }

    @Test
    @Rule({"GEN-14", "GEN-7"})
    void tellsARefusalForGoodOnlyWhereItCouldLookForAnEarlierEffect() {
        Category garden = vc.categories().create(MANAGER, GARDEN);
        ChangeCategory late = ChangeCategory.of(garden.id()).described("Lost").atVersion(garden.version() + 1);
        VisionCraft slow = library(
                Interleaving.after(persistence, "categories", "find", () -> nanos.addAndGet(TIME.toNanos())),
                standIns.passwords());

        assertRejected(StaleAggregateException.CODE, () -> slow.categories().change(MANAGER, late));
        VisionCraftException unknown =
                assertRejected(DEADLINE_EXCEEDED, () -> slow.categories().change(MANAGER.withKey("k-1"), late));

        assertThat(unknown.retryable()).isTrue();
    }

    @Test
    @Rule({"GEN-14", "GEN-6"})
    void saysThatOthersWereInTheWayAlsoWhereAKeyIsGiven() {
        AtomicInteger runs = new AtomicInteger();
        VisionCraft clashing = library(
                Interleaving.after(persistence, "events", "append", () -> {
                    runs.incrementAndGet();
                    nanos.addAndGet(TIME.toNanos());
                    throw ConflictException.transientClash(CLASH, "expected", null);
                }),
                standIns.passwords());

        assertRejected(CLASH, () -> clashing.categories().create(MANAGER.withKey("k-1"), GARDEN));

        assertThat(runs).hasValue(1);
        assertThat(vc.categories().roots(MANAGER, ListRequest.first()).items()).isEmpty();
    }

    @Test
    @Rule("GEN-14")
    void hasOneDeadlineForAllTransactionsOfACall() {
        DeadlinesOf seen = new DeadlinesOf(persistence.transactions());
        VisionCraft watched = library(seen.in(persistence), standIns.passwords());
        fiveExpiredReceipts();
        User ann = IdentityFixtures.in(vc).aCustomer();
        vc.categories().create(MANAGER, GARDEN);

        Tokens tokens = seen.oneOfSeveral(() -> watched.authentication().logIn(VISITOR, logInOf(ann)));
        seen.oneOfSeveral(() -> watched.authentication().refresh(as(ann), RefreshSession.with(tokens.refreshToken())));
        seen.oneOfSeveral(
                () -> watched.authentication().register(as(ann), RegisterUser.of("bob@example.com", "Bob", PASSWORD)));
        seen.oneOfSeveral(() -> {
            watched.authentication().changePassword(as(ann), ChangePassword.of(PASSWORD, NEW));
            return true;
        });
        seen.oneOfSeveral(() -> watched.housekeeping().run(scheduler(), oneByOne()));
        seen.oneOfSeveral(() -> assertRejected(
                CatalogCodes.DUPLICATE_SIBLING_NAME,
                () -> watched.categories().create(MANAGER.withKey("k-1"), GARDEN)));
    }

    @Test
    @Rule({"GEN-1", "GEN-4"})
    void letsTheCallerInBeforeAnythingElse() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        Caller suspended = as(people.aSuspendedUser());
        Caller loggedOut = loggedOut(people.aCustomer());
        LogIn nobody = LogIn.of("", "");
        RegisterUser nameless = RegisterUser.of("", "", "short");
        BootstrapAdministrator nobodysStore = BootstrapAdministrator.of("", "", "short");
        ChangePassword unchanged = ChangePassword.of("", "");
        long work = standIns.passwords().work();

        for (Caller gone : List.of(suspended, loggedOut, loggedOut.withKey("k-1"))) {
            assertRejected(NOT_AUTHENTICATED, () -> vc.authentication().logIn(gone, nobody));
            assertRejected(
                    NOT_AUTHENTICATED, () -> vc.authentication().logIn(gone, LogIn.of("ann@example.com", PASSWORD)));
            assertRejected(NOT_AUTHENTICATED, () -> vc.authentication().refresh(gone, RefreshSession.with("")));
            assertRejected(NOT_AUTHENTICATED, () -> vc.authentication().register(gone, nameless));
            assertRejected(
                    NOT_AUTHENTICATED,
                    () -> vc.authentication().register(gone, RegisterUser.of("bob@example.com", "Bob", PASSWORD)));
            assertRejected(NOT_AUTHENTICATED, () -> vc.authentication().bootstrap(gone, nobodysStore));
            assertRejected(NOT_AUTHENTICATED, () -> vc.authentication().changePassword(gone, unchanged));
        }
        for (Caller nobodyInParticular : List.of(VISITOR, VISITOR.withKey("k-1"))) {
            assertRejected(LOG_IN_REQUIRED, () -> vc.authentication().changePassword(nobodyInParticular, unchanged));
        }
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.authentication().changePassword(system("user:change-password:any"), unchanged));

        assertThat(standIns.passwords().work()).isEqualTo(work);
    }

    @Test
    @Rule({"IDN-5", "GEN-5"})
    void tellsWhatHasHappenedAlsoWhereTheThrottleFailsAfterwards() {
        User ann = IdentityFixtures.in(vc).aCustomer();
        VisionCraft failing = standIns.builder(persistence, issuer())
                .loginThrottle((account, source) -> new DeafAttempt())
                .build();

        failing.authentication().changePassword(as(ann), ChangePassword.of(PASSWORD, NEW));

        assertThat(failing.authentication().logIn(VISITOR, LogIn.of(ann.email().text(), NEW)))
                .isNotNull();
        assertRejected(BAD_CREDENTIALS, () -> failing.authentication().logIn(VISITOR, logInOf(ann)));
        assertRejected(
                DEADLINE_EXCEEDED,
                () -> standIns.builder(persistence, issuer())
                        .loginThrottle((account, source) -> new DeafAttempt())
                        .passwordHasher(new SlowHasher(standIns.passwords(), () -> nanos.addAndGet(TIME.toNanos())))
                        .deadline(TIME)
                        .nanoTime(nanos::get)
                        .build()
                        .authentication()
                        .logIn(VISITOR, LogIn.of(ann.email().text(), NEW)));
    }

    @Test
    @Rule({"GEN-1", "GEN-7"})
    void saysThatItTakesNoKeyToThoseAloneWhoMay() {
        assertRejected(LOG_IN_REQUIRED, () -> vc.housekeeping().run(VISITOR.withKey("k-1"), oneByOne()));
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.housekeeping().run(system("role:read:any").withKey("k-1"), oneByOne()));
        assertRejected(KEY_NOT_ACCEPTED, () -> vc.housekeeping().run(scheduler().withKey("k-1"), oneByOne()));
    }

    private Caller loggedOut(User user) {
        Tokens tokens = vc.authentication().logIn(VISITOR, logInOf(user));
        Caller caller = vc.authentication().caller(tokens.accessToken());
        vc.authentication().logOut(caller);
        return caller;
    }

    private static LogIn logInOf(User user) {
        return LogIn.of(user.email().text(), PASSWORD);
    }

    private Caller scheduler() {
        return system("housekeeping:run:any");
    }

    private static RunHousekeeping oneByOne() {
        return RunHousekeeping.standard().inBatchesOf(1);
    }

    private void fiveExpiredReceipts() {
        for (int n = 0; n < 5; n++) {
            vc.categories().create(MANAGER.withKey("receipt-" + n), CreateCategory.root("Category " + n));
        }
        clock.advance(Duration.ofDays(31));
    }

    /** A library for which hashing or checking a password takes so long. */
    private VisionCraft hashingFor(Duration time) {
        return library(persistence, new SlowHasher(standIns.passwords(), () -> nanos.addAndGet(time.toNanos())));
    }

    private VisionCraft library(Persistence store, PasswordHasher hasher) {
        return standIns.builder(store, issuer())
                .passwordHasher(hasher)
                .deadline(TIME)
                .longDeadline(Duration.ofMinutes(1))
                .nanoTime(nanos::get)
                .build();
    }

    /** An attempt that is admitted by a throttle that cannot be reached a moment later. */
    private static final class DeafAttempt implements LoginThrottle.Attempt {

        @Override
        public Duration toWait() {
            return Duration.ZERO;
        }

        @Override
        public void succeeded() {
            throw new IllegalStateException("unreachable");
        }

        @Override
        public void failed() {
            throw new IllegalStateException("unreachable");
        }

        @Override
        public void giveBack() {
            throw new IllegalStateException("unreachable");
        }
    }
}
