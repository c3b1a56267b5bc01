package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.TaxIdCheck.Result;
import io.visioncraft.identity.TaxIdChecker.Answer;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks of tax ids that overlap with others and with changes, on two nodes whose clocks are apart, on every store. */
@Rule("PAY-8")
abstract class TaxIdOverlapSuite extends TaxIdSuite {

    private static final Duration APART = Duration.ofSeconds(5);

    private MovableClock clockAhead;
    private VisionCraft ahead;

    @BeforeEach
    final void beginWithANodeWhoseClockIsAhead() {
        clockAhead = MovableClock.at(clock.instant().plus(APART));
        ahead = standIns.builder(persistence, issuer()).clock(clockAhead).build();
    }

    @Test
    void keepsWhatStaffRecordedWhileTheQuestionWasOpen() {
        meanwhile(() -> vc.users().recordTaxIdCheck(staff, letter(Result.INVALID)));

        User checked = ahead.users().checkTaxIds(asAnn, check);

        assertStands(checked, Result.INVALID, "Letter");
        assertThat(checked.taxIdChecks()).as("the other id is told of").hasSize(2);
    }

    @Test
    void keepsWhatStaffCouldNotTellWhileTheQuestionWasOpen() {
        meanwhile(() -> vc.users().recordTaxIdCheck(staff, letter(Result.UNKNOWN)));

        assertStands(ahead.users().checkTaxIds(asAnn, check), Result.UNKNOWN, "Letter");
    }

    @Test
    void keepsOfTwoAnswersToOpenQuestionsTheOneThatGrantsLess() {
        VisionCraft valid = asking(clockAhead, Answer.valid("Slow", ""), () -> {
            register().tells(VAT.scheme(), VAT.value(), Answer.invalid("Quick", ""));
            vc.users().checkTaxIds(asAnn, check);
        });
        assertStands(valid.users().checkTaxIds(asAnn, check), Result.INVALID, "Quick");

        VisionCraft invalid = asking(clock, Answer.invalid("Slow", ""), () -> {
            register().tells(VAT.scheme(), VAT.value(), Answer.valid("Quick", ""));
            ahead.users().checkTaxIds(asAnn, check);
        });
        assertStands(invalid.users().checkTaxIds(asAnn, check), Result.INVALID, "Slow");
    }

    @Test
    @Rule("GEN-8")
    void replacesACheckThatANodeAheadHasDated() {
        User before = ahead.users().checkTaxIds(asAnn, check);
        register().tells(VAT.scheme(), VAT.value(), Answer.invalid("VIES", "R2"));
        clock.advance(Duration.ofSeconds(3));

        User checked = vc.users().checkTaxIds(asAnn, check);

        assertStands(checked, Result.INVALID, "VIES");
        assertThat(checked.taxIdChecks().get(0).at())
                .as("no time of a record runs back")
                .isAfterOrEqualTo(before.taxIdChecks().get(0).at())
                .isBeforeOrEqualTo(checked.changedAt());
        assertStands(ahead.users().recordTaxIdCheck(staff, letter(Result.VALID)), Result.VALID, "Letter");
        assertStands(vc.users().recordTaxIdCheck(staff, letter(Result.INVALID)), Result.INVALID, "Letter");
    }

    @Test
    void keepsNoAnswerThatAnIdIsValidIfThatWasGoneMeanwhile() {
        for (UnaryOperator<ChangeProfile> change : changesThatVoid()) {
            meanwhile(() -> {
                vc.users().recordTaxIdCheck(staff, letter(Result.INVALID));
                vc.users().changeProfile(asAnn, change.apply(ChangeProfile.of(ann.id())));
                vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(PROFILE));
            });

            User checked = ahead.users().checkTaxIds(asAnn, check);

            assertThat(checked.taxIdChecks())
                    .extracting(TaxIdCheck::result)
                    .doesNotContain(Result.VALID, Result.INVALID);
            assertThat(reread()).isEqualTo(checked);
        }
    }

    @Test
    void keepsNoAnswerThatAnIdIsValidIfTheUserChangedInAnotherWayAndTakesTheNextOne() {
        meanwhile(
                () -> vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).named("Anna")));

        User late = vc.users().checkTaxIds(asAnn, check);
        User next = vc.users().checkTaxIds(asAnn, check);

        assertThat(late.confirmedTaxIds()).isEmpty();
        assertThat(next.confirmedTaxIds()).containsExactly(VAT);
    }

    private void assertStands(User checked, Result result, String how) {
        assertThat(checked.taxIdChecks()).first().satisfies(one -> {
            assertThat(one.taxId()).isEqualTo(VAT);
            assertThat(one.result()).isEqualTo(result);
            assertThat(one.how()).isEqualTo(how);
        });
        assertThat(reread()).isEqualTo(checked);
    }

    private RecordTaxIdCheck letter(Result result) {
        return new RecordTaxIdCheck(ann.id(), VAT.scheme(), VAT.value(), result, "Letter", null, null);
    }

    /** A node whose port answers so about each id, after something else happened during the first question. */
    private VisionCraft asking(MovableClock of, Answer answer, Runnable first) {
        AtomicInteger asked = new AtomicInteger();
        return standIns.builder(persistence, issuer())
                .clock(of)
                .taxIdChecker((id, country) -> {
                    if (asked.getAndIncrement() == 0) {
                        first.run();
                    }
                    return answer;
                })
                .build();
    }
}
