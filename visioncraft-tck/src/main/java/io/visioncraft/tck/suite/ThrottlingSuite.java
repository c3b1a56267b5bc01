package io.visioncraft.tck.suite;

import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.authentication.AuthenticationCodes.HASHING_OVERLOADED;
import static io.visioncraft.authentication.AuthenticationCodes.LOG_IN_BUSY;
import static io.visioncraft.authentication.AuthenticationCodes.THROTTLED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How log-in is delayed for an account or a source that fails often, on every store, and which attempts count. */
abstract class ThrottlingSuite extends CustomerWithPassword {

    @Test
    @Rule("IDN-5")
    void doesNotCountWhatCouldNotBeDecided() {
        standIns.passwords().overloaded(true);
        for (int n = 0; n < 10; n++) {
            assertRejected(HASHING_OVERLOADED, () -> authentication().logIn(VISITOR, AS_ANN));
        }
        standIns.passwords().overloaded(false);

        Tokens tokens = authentication().logIn(VISITOR, AS_ANN);

        assertThat(tokens.user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-5")
    void endsNoWaitOfAnotherLogInByWhatCouldNotBeDecided() {
        AtomicReference<@Nullable Authentication> slow = new AtomicReference<>();
        VisionCraft overtaken =
                libraryOver(Interleaving.after(persistence, "accounts", "findByEmail", Interleaving.once(() -> {
                    Race.elsewhere(() -> {
                        fail(Objects.requireNonNull(slow.get()), 4, VISITOR, WRONG);
                        return true;
                    });
                    standIns.passwords().overloaded(true);
                })));
        slow.set(overtaken.authentication());

        assertRejected(HASHING_OVERLOADED, () -> overtaken.authentication().logIn(VISITOR, AS_ANN));
        standIns.passwords().overloaded(false);

        assertRejected(THROTTLED, () -> overtaken.authentication().logIn(VISITOR, AS_ANN));
    }

    @Test
    @Rule("IDN-5")
    void doesNotCountWhatAnErrorCutShort() {
        VisionCraft dying = libraryOver(Interleaving.after(persistence, "accounts", "findByEmail", () -> {
            throw new InternalError("the machine gives up");
        }));

        List<Outcome<Tokens>> outcomes = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            outcomes.addAll(Race.times(1, one -> () -> dying.authentication().logIn(VISITOR, AS_ANN)));
        }

        assertThat(Race.failures(outcomes)).hasSize(10).hasOnlyElementsOfType(InternalError.class);
    }

    @Test
    @Rule("IDN-5")
    void delaysFurtherAttemptsOnAnAccountThatFailedOften() {
        fail(5, VISITOR, WRONG);
        long work = standIns.passwords().work();

        VisionCraftException delayed =
                assertRejected(THROTTLED, () -> authentication().logIn(VISITOR, AS_ANN));

        assertThat(delayed.details()).containsEntry("retryAfterSeconds", 1L);
        assertThat(standIns.passwords().work()).isEqualTo(work);
        clock.advance(Duration.ofSeconds(1));
        assertThat(authentication().logIn(VISITOR, AS_ANN).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule({"IDN-4", "IDN-5"})
    void delaysAccountsThatDoNotExistAlike() {
        LogIn unknown = LogIn.of("nobody@example.com", PASSWORD);
        fail(5, VISITOR, unknown);

        VisionCraftException delayed =
                assertRejected(THROTTLED, () -> authentication().logIn(VISITOR, unknown));

        assertThat(delayed.details()).containsEntry("retryAfterSeconds", 1L);
    }

    @Test
    @Rule("IDN-5")
    void delaysASourceThatTriesManyAccounts() {
        Caller attacker = VISITOR.from("203.0.113.9");
        for (int n = 0; n < 5; n++) {
            fail(1, attacker, LogIn.of("user" + n + "@example.com", PASSWORD));
        }

        assertRejected(THROTTLED, () -> authentication().logIn(attacker, AS_ANN));

        assertThat(authentication().logIn(VISITOR.from("198.51.100.7"), AS_ANN).user())
                .isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-5")
    void doesNotLockAnOwnerOutFromWhereItLoggedInBefore() {
        Caller home = VISITOR.from("198.51.100.7");
        authentication().logIn(home, AS_ANN);
        for (int n = 0; n < 5; n++) {
            fail(1, VISITOR.from("203.0.113." + n), WRONG);
        }

        assertRejected(THROTTLED, () -> authentication().logIn(VISITOR.from("203.0.113.200"), AS_ANN));

        assertThat(authentication().logIn(home, AS_ANN).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-5")
    void keepsWhatItCountedWhenTheHostRollsBack() {
        for (int n = 0; n < 5; n++) {
            assertRejected(
                    BAD_CREDENTIALS,
                    () -> persistence
                            .transactions()
                            .<Tokens, RuntimeException>inTransaction(
                                    () -> authentication().logIn(VISITOR, WRONG)));
        }

        assertRejected(THROTTLED, () -> authentication().logIn(VISITOR, AS_ANN));
    }

    @Test
    @Rule("IDN-5")
    void letsParallelAttemptsThroughNoMoreThanOthers() {
        long before = standIns.passwords().work();

        List<Outcome<Tokens>> outcomes =
                Race.times(20, n -> () -> authentication().logIn(VISITOR, WRONG));

        assertThat(Race.failures(outcomes))
                .hasSize(20)
                .allSatisfy(failure -> assertThat(((VisionCraftException) failure).code())
                        .isIn(BAD_CREDENTIALS.value(), THROTTLED.value(), LOG_IN_BUSY.value()));
        assertThat(standIns.passwords().work() - before).isEqualTo(5);
    }

    /** Each of five is checked while the next one begins; the sixth would be right, too. */
    @Test
    @Rule("IDN-5")
    void tellsNobodyOfFailedLogInsWhereNoneFailed() {
        Caller tab = VISITOR.from("198.51.100.7");
        AtomicReference<@Nullable Authentication> shop = new AtomicReference<>();
        AtomicReference<@Nullable VisionCraftException> sixth = new AtomicReference<>();
        AtomicInteger begun = new AtomicInteger(1);
        PasswordHasher hasher = new SlowHasher(
                standIns.passwords(),
                () -> Race.elsewhere(() -> {
                    Authentication logIns = Objects.requireNonNull(shop.get());
                    if (begun.incrementAndGet() <= 5) {
                        return logIns.logIn(tab, AS_ANN);
                    }
                    sixth.set(assertRejected(LOG_IN_BUSY, () -> logIns.logIn(tab, AS_ANN)));
                    return true;
                }));
        shop.set(standIns.builder(persistence, issuer())
                .passwordHasher(hasher)
                .build()
                .authentication());

        Tokens first = Objects.requireNonNull(shop.get()).logIn(tab, AS_ANN);

        assertThat(first.user()).isEqualTo(ann.id());
        assertThat(begun).hasValue(6);
        VisionCraftException busy = Objects.requireNonNull(sixth.get());
        assertThat(busy.retryable()).isTrue();
        assertThat(busy.details()).containsEntry("retryAfterSeconds", 1L);
        assertThat(busy.getMessage()).doesNotContain("failed");
        assertThat(authentication().logIn(tab, AS_ANN).user()).isEqualTo(ann.id());
    }

    /** Each of five log-ins is checked while the next one begins. */
    @Test
    @Rule({"IDN-5", "IDN-7"})
    void letsAChangeOfPasswordWaitForLogInsThatAreNotDecided() {
        Caller asAnn = Caller.user(ann.id());
        ChangePassword change = ChangePassword.of(PASSWORD, "nine quiet herons at dawn");
        AtomicReference<@Nullable Authentication> shop = new AtomicReference<>();
        AtomicReference<@Nullable VisionCraftException> refused = new AtomicReference<>();
        AtomicInteger begun = new AtomicInteger(1);
        PasswordHasher hasher = new SlowHasher(
                standIns.passwords(),
                () -> Race.elsewhere(() -> {
                    Authentication logIns = Objects.requireNonNull(shop.get());
                    if (begun.incrementAndGet() <= 5) {
                        return logIns.logIn(VISITOR, AS_ANN);
                    }
                    refused.set(assertRejected(LOG_IN_BUSY, () -> logIns.changePassword(asAnn, change)));
                    return true;
                }));
        shop.set(standIns.builder(persistence, issuer())
                .passwordHasher(hasher)
                .build()
                .authentication());

        Tokens first = Objects.requireNonNull(shop.get()).logIn(VISITOR, AS_ANN);

        assertThat(first.user()).isEqualTo(ann.id());
        VisionCraftException busy = Objects.requireNonNull(refused.get());
        assertThat(busy.retryable()).isTrue();
        assertThat(busy.details()).containsEntry("retryAfterSeconds", 1L);
        authentication().changePassword(asAnn, change);
        assertRejected(BAD_CREDENTIALS, () -> authentication().logIn(VISITOR, AS_ANN));
    }

    @Test
    @Rule("IDN-5")
    void letsAllOfManyRightLogInsInWhoTryAgain() {
        List<Outcome<Tokens>> outcomes = Race.times(20, n -> () -> {
            while (true) {
                try {
                    return authentication().logIn(VISITOR, AS_ANN);
                } catch (VisionCraftException rejection) {
                    if (!rejection.is(LOG_IN_BUSY)) {
                        throw rejection;
                    }
                    Thread.onSpinWait();
                }
            }
        });

        assertThat(Race.failures(outcomes)).isEmpty();
    }

    private void fail(int times, Caller caller, LogIn attempt) {
        fail(authentication(), times, caller, attempt);
    }

    private static void fail(Authentication authentication, int times, Caller caller, LogIn attempt) {
        for (int n = 0; n < times; n++) {
            assertRejected(BAD_CREDENTIALS, () -> authentication.logIn(caller, attempt));
        }
    }
}
