package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.identity.IdentityCodes.TAX_ID_CHECKS_NOT_CONFIGURED;
import static io.visioncraft.identity.IdentityCodes.TAX_ID_CHECK_UNAVAILABLE;
import static io.visioncraft.identity.IdentityCodes.USER_ERASED;
import static io.visioncraft.spi.StoreCodes.DEADLINE_EXCEEDED;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.TaxIdChecker.Answer;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.TaxIdRegister;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked of the port that checks tax ids, and what becomes of its answers, on every store. */
@Rule("PAY-8")
abstract class TaxIdCheckSuite extends TaxIdSuite {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    @Rule({"IDN-1", "EVT-1"})
    void asksAboutEachIdAndKeepsTheAnswers() {
        clock.advance(Duration.ofDays(1));

        User checked = vc.users().checkTaxIds(asAnn, check);

        assertThat(register().asked()).containsExactly(VAT, COURT);
        assertThat(checked.taxIdChecks())
                .containsExactly(
                        new TaxIdCheck(
                                VAT,
                                "AT",
                                clock.instant(),
                                TaxIdCheck.Result.VALID,
                                TaxIdRegister.NAME,
                                TaxIdRegister.REFERENCE),
                        new TaxIdCheck(
                                COURT, "AT", clock.instant(), TaxIdCheck.Result.UNKNOWN, TaxIdRegister.NAME, ""));
        assertThat(checked.confirmedTaxIds()).containsExactly(VAT);
        assertThat(checked.version()).isEqualTo(ann.version() + 1);
        assertThat(vc.users().get(asAnn, ann.id())).isEqualTo(checked);
        assertThat(events.types()).containsExactly("user.tax-ids-checked");
        assertThat(events.all().get(0).data()).isEqualTo(Map.of("results", List.of("VALID", "UNKNOWN")));
        assertThat(checked.taxIdChecks().toString())
                .doesNotContain(VAT.value(), COURT.value(), TaxIdRegister.REFERENCE);
    }

    @Test
    void keepsTheLastCheckOfEachId() {
        vc.users().checkTaxIds(asAnn, check);
        clock.advance(Duration.ofDays(30));
        register().tells(VAT.scheme(), VAT.value(), Answer.invalid("VIES", ""));

        User again = vc.users().checkTaxIds(staff, check);

        assertThat(again.taxIdChecks()).extracting(TaxIdCheck::taxId).containsExactly(VAT, COURT);
        assertThat(again.taxIdChecks()).extracting(TaxIdCheck::at).containsOnly(clock.instant());
        assertThat(again.taxIdChecks().get(0).result()).isEqualTo(TaxIdCheck.Result.INVALID);
        assertThat(again.confirmedTaxIds()).isEmpty();
    }

    @Test
    @Rule("GEN-5")
    void asksWithNoTransactionOpen() {
        List<Boolean> open = new ArrayList<>();
        register().meanwhile(() -> open.add(persistence.transactions().active()));

        vc.users().checkTaxIds(asAnn, check);
        persistence.transactions().inTransaction(() -> vc.users().checkTaxIds(asAnn, check));

        assertThat(open).as("in the library's own, then in the host's").containsExactly(false, false, true, true);
        assertThat(reread().version()).isEqualTo(ann.version() + 1);
    }

    @Test
    void asksNothingWhereThereIsNoTaxId() {
        User bob = people.aCustomer();
        Caller asBob = Caller.user(bob.id());
        events.clear();

        assertThat(vc.users().checkTaxIds(asBob, CheckTaxIds.of(bob.id()))).isEqualTo(bob);
        User billed = vc.users()
                .changeProfile(
                        asBob,
                        ChangeProfile.of(bob.id())
                                .billedTo(BillingProfile.of("Bob", "Graben 2", "1010", "Wien", "AT")));
        assertThat(vc.users().checkTaxIds(asBob, CheckTaxIds.of(bob.id()))).isEqualTo(billed);

        assertThat(register().asked()).isEmpty();
        assertThat(events.types()).containsExactly("user.profile-changed");
    }

    @Test
    void asksAboutAnIdThatIsStatedTwiceOnce() {
        vc.users()
                .changeProfile(
                        asAnn, ChangeProfile.of(ann.id()).billedTo(PROFILE.withTaxNumber(VAT.scheme(), VAT.value())));

        User checked = vc.users().checkTaxIds(asAnn, check);

        assertThat(register().asked()).containsExactly(VAT, COURT);
        assertThat(checked.taxIdChecks()).hasSize(2);
    }

    @Test
    @Rule("GEN-6")
    void dropsTheAnswerAboutAnIdThatIsGoneMeanwhile() {
        BillingProfile other = BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT")
                .withTaxNumber("VAT", "ATU99999999")
                .withTaxNumber(COURT.scheme(), COURT.value());
        meanwhile(
                () -> vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(other)));

        User checked = vc.users().checkTaxIds(asAnn, check);

        assertThat(checked.taxIdChecks()).extracting(TaxIdCheck::taxId).containsExactly(COURT);
        assertThat(checked.confirmedTaxIds()).isEmpty();
        assertThat(reread()).isEqualTo(checked);
        assertThat(events.types()).containsExactly("user.profile-changed", "user.tax-ids-checked");
    }

    @Test
    @Rule("GEN-6")
    void dropsAllAnswersForACountryThatIsAnotherMeanwhile() {
        for (UnaryOperator<ChangeProfile> change : changesThatVoid()) {
            User before =
                    vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(PROFILE));
            events.clear();
            meanwhile(() -> vc.users().changeProfile(asAnn, change.apply(ChangeProfile.of(ann.id()))));

            User checked = vc.users().checkTaxIds(asAnn, check);

            assertThat(checked.taxIdChecks()).isEmpty();
            assertThat(checked.version()).isEqualTo(before.version() + 1);
            assertThat(reread()).isEqualTo(checked);
            assertThat(events.types()).containsExactly("user.profile-changed");
        }
    }

    @Test
    @Rule({"GEN-5", "GEN-3"})
    void keepsNothingIfThePortFailsForOneOfTheIds() {
        register().meanwhile(() -> {
            if (register().asked().size() == 2) {
                throw new IllegalStateException("no answer about " + COURT.value());
            }
        });

        VisionCraftException refusal =
                assertRejected(TAX_ID_CHECK_UNAVAILABLE, () -> vc.users().checkTaxIds(asAnn, check));

        assertThat(refusal.retryable()).isTrue();
        assertThat(refusal.getMessage()).doesNotContain(COURT.value());
        assertThat(refusal.details()).isEmpty();
        assertThat(reread()).isEqualTo(ann);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"GEN-5", "GEN-3"})
    void takesWhateverThePortThrowsForItsFailure() {
        for (Throwable thrown : List.of(
                new IOException("the register hung up on " + COURT.value()),
                new NoClassDefFoundError("com/example/Envelope"),
                new ExceptionInInitializerError(new IllegalStateException("no configuration")),
                new StackOverflowError(),
                KernelCodes.REQUIRED.rejection("no value"))) {
            register().meanwhile(() -> TaxIdCheckSuite.<RuntimeException>sneak(thrown));

            VisionCraftException refusal =
                    assertRejected(TAX_ID_CHECK_UNAVAILABLE, () -> vc.users().checkTaxIds(asAnn, check));

            assertThat(refusal.retryable()).as(thrown.toString()).isTrue();
            assertThat(refusal.getMessage()).doesNotContain(COURT.value());
            assertThat(reread()).isEqualTo(ann);
            assertThat(events.all()).isEmpty();
        }
        register().meanwhile(() -> {});
        assertThat(vc.users().checkTaxIds(asAnn, check).version()).isEqualTo(ann.version() + 1);
    }

    @Test
    @Rule("GEN-5")
    void leavesTheThreadInterruptedOnWhichThePortWas() {
        register().meanwhile(() -> TaxIdCheckSuite.<RuntimeException>sneak(new InterruptedException()));

        assertRejected(TAX_ID_CHECK_UNAVAILABLE, () -> vc.users().checkTaxIds(asAnn, check));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(reread()).isEqualTo(ann);
    }

    /** Throws what a method of a port may not declare, as code in other languages and proxies do. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    @Rule("GEN-3")
    void takesAnAnswerOfNoUseAsAFaultOfThePort() {
        String tooLong = "x".repeat(65);
        @Nullable
        Answer[] useless = {
            null,
            new Answer(result(null), "VIES", ""),
            Answer.valid(" ", ""),
            Answer.valid(text(null), ""),
            Answer.valid(tooLong, ""),
            Answer.valid("VIES", tooLong),
            Answer.valid("VI\u0000ES", ""),
            Answer.valid("VIES", "a\nb")
        };
        for (Answer answer : useless) {
            VisionCraft other = libraryAsking(answer);

            VisionCraftException refusal =
                    assertRejected(TAX_ID_CHECK_UNAVAILABLE, () -> other.users().checkTaxIds(asAnn, check));

            assertThat(refusal.retryable()).isFalse();
        }
        assertThat(reread()).isEqualTo(ann);
        User checked = libraryAsking(Answer.valid(" VIES ", text(null))).users().checkTaxIds(asAnn, check);
        assertThat(checked.taxIdChecks())
                .extracting(TaxIdCheck::how, TaxIdCheck::reference)
                .containsOnly(tuple("VIES", ""));
    }

    @Test
    void isNotConfiguredWithoutAPort() {
        VisionCraft none =
                VisionCraft.builder(persistence, issuer()).clock(clock).build();

        assertRejected(TAX_ID_CHECKS_NOT_CONFIGURED, () -> none.users().checkTaxIds(asAnn, check));
        assertRejected(PERMISSION_MISSING, () -> none.users().checkTaxIds(system("user:read:any"), check));

        assertThat(reread()).isEqualTo(ann);
    }

    @Test
    @Rule("GEN-6")
    void refusesAVersionThatIsPast() {
        User checked = vc.users().checkTaxIds(asAnn, check.atVersion(ann.version()));

        assertRejected(
                StaleAggregateException.CODE, () -> vc.users().checkTaxIds(asAnn, check.atVersion(ann.version())));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.users()
                        .recordTaxIdCheck(
                                staff,
                                RecordTaxIdCheck.valid(ann.id(), VAT.scheme(), VAT.value(), "Letter")
                                        .atVersion(ann.version())));
        assertThat(register().asked())
                .as("not asked for a version that is past")
                .hasSize(2);

        meanwhile(
                () -> vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).named("Anna")));
        assertRejected(
                StaleAggregateException.CODE, () -> vc.users().checkTaxIds(asAnn, check.atVersion(checked.version())));
        assertThat(reread().taxIdChecks()).isEqualTo(checked.taxIdChecks());
    }

    @Test
    @Rule("GEN-7")
    void asksOncePerIdempotencyKey() {
        Caller keyed = asAnn.withKey("k-1");
        CheckTaxIds stated = check.atVersion(ann.version());

        User first = vc.users().checkTaxIds(keyed, stated);
        register().meanwhile(() -> {
            throw new IllegalStateException("down");
        });
        User again = vc.users().checkTaxIds(keyed, stated);
        User renamed =
                vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).named("Anna"));

        assertThat(again).isEqualTo(first);
        assertThat(vc.users().checkTaxIds(keyed, stated)).as("as it is now").isEqualTo(renamed);
        assertThat(register().asked()).containsExactly(VAT, COURT);
        assertRejected(KEY_REUSED, () -> vc.users().checkTaxIds(keyed, check));
        assertRejected(TAX_ID_CHECK_UNAVAILABLE, () -> vc.users().checkTaxIds(asAnn.withKey("k-2"), check));
        register().meanwhile(() -> {});
        clock.advance(Duration.ofSeconds(1));
        assertThat(vc.users().checkTaxIds(asAnn.withKey("k-2"), check).version())
                .as("a refusal is not kept")
                .isEqualTo(renamed.version() + 1);
    }

    @Test
    @Rule("GEN-7")
    void answersTheCallThatLostAgainstAnEqualOneWithItsEffect() {
        Caller keyed = asAnn.withKey("k-1");
        CheckTaxIds stated = check.atVersion(ann.version());
        List<User> first = new ArrayList<>();
        meanwhile(() -> first.add(vc.users().checkTaxIds(keyed, stated)));

        User second = vc.users().checkTaxIds(keyed, stated);

        assertThat(first).hasSize(1);
        assertThat(second).isEqualTo(first.get(0));
        assertThat(reread().version()).isEqualTo(ann.version() + 1);
        assertThat(events.types()).containsExactly("user.tax-ids-checked");
    }

    @Test
    @Rule("IDN-8")
    void keepsNothingAboutAUserWhoIsErasedMeanwhile() {
        meanwhile(() -> vc.users().erase(people.admin(), EraseUser.of(ann.id(), "As asked for")));

        assertRejected(USER_ERASED, () -> vc.users().checkTaxIds(staff, check));

        assertThat(reread().taxIdChecks()).isEmpty();
    }

    @Test
    @Rule("GEN-14")
    void asksNoMoreOnceItsTimeIsOver() {
        VisionCraft hurried = standIns.builder(persistence, issuer())
                .longDeadline(Duration.ofSeconds(10))
                .nanoTime(nanos::get)
                .build();
        register().meanwhile(() -> nanos.addAndGet(Duration.ofSeconds(11).toNanos()));

        VisionCraftException refusal =
                assertRejected(DEADLINE_EXCEEDED, () -> hurried.users().checkTaxIds(asAnn, check));

        assertThat(refusal.retryable()).isTrue();
        assertThat(register().asked()).containsExactly(VAT);
        assertThat(reread()).isEqualTo(ann);
    }

    private VisionCraft libraryAsking(@Nullable Answer answer) {
        return standIns.builder(persistence, issuer())
                .taxIdChecker((id, country) -> answer(answer))
                .build();
    }

    @SuppressWarnings("NullAway") // a port may do it wrong
    private static Answer answer(@Nullable Answer any) {
        return any;
    }

    @SuppressWarnings("NullAway") // a port may do it wrong
    private static String text(@Nullable String any) {
        return any;
    }
}
