package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.identity.IdentityCodes.ESCALATION;
import static io.visioncraft.identity.IdentityCodes.TAX_ID_NOT_FOUND;
import static io.visioncraft.identity.IdentityCodes.USER_ERASED;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.TaxIdRegister;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Who checks the tax ids of whom, what staff record, and how long a check stands, on every store. {@link CheckedBuyerSuite} has
 * what follows for the tax.
 */
@Rule("PAY-8")
abstract class TaxIdStandingSuite extends TaxIdSuite {

    @Test
    @Rule("IDN-1")
    void makesChecksVoidOnceItsIdOrCountryChanges() {
        for (UnaryOperator<ChangeProfile> change : changesThatVoid()) {
            vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(PROFILE));
            assertThat(vc.users().checkTaxIds(asAnn, check).confirmedTaxIds()).containsExactly(VAT);

            User changed = vc.users().changeProfile(asAnn, change.apply(ChangeProfile.of(ann.id())));
            User back =
                    vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(PROFILE));

            assertThat(changed.taxIdChecks()).isEmpty();
            assertThat(changed.confirmedTaxIds()).isEmpty();
            assertThat(back.taxIdChecks())
                    .as("the id is back, the check is not")
                    .isEmpty();
        }
    }

    @Test
    @Rule("IDN-1")
    void keepsChecksThroughOtherChanges() {
        User checked = vc.users().checkTaxIds(asAnn, check);
        BillingProfile moved = BillingProfile.of("Ann AG", "Ring 7", "8010", "Graz", "AT")
                .withTaxNumber(COURT.scheme(), COURT.value())
                .withTaxNumber(VAT.scheme(), VAT.value());

        User renamed =
                vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).named("Anna"));
        User changed =
                vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(moved));

        assertThat(renamed.taxIdChecks()).isEqualTo(checked.taxIdChecks());
        assertThat(changed.taxIdChecks()).containsExactlyInAnyOrderElementsOf(checked.taxIdChecks());
        assertThat(changed.confirmedTaxIds()).containsExactly(VAT);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void checksOnesOwnIdsOrThoseOfAnybody() {
        Caller nobody = Caller.user(people.aUserWith().id());
        Caller other = Caller.user(people.aCustomer().id());
        RecordTaxIdCheck found = RecordTaxIdCheck.valid(ann.id(), VAT.scheme(), VAT.value(), "Letter");

        for (Caller caller : List.of(Caller.visitor(), nobody, system("user:read:any"))) {
            assertRejected(missingFor(caller), () -> vc.users().checkTaxIds(caller, check));
            assertRejected(missingFor(caller), () -> vc.users().recordTaxIdCheck(caller, found));
        }
        assertRejected(USER_NOT_FOUND, () -> vc.users().checkTaxIds(other, check));
        assertRejected(PERMISSION_MISSING, () -> vc.users().recordTaxIdCheck(asAnn, found));
        assertThat(register().asked()).isEmpty();
        assertThat(reread()).isEqualTo(ann);

        assertThat(vc.users().checkTaxIds(staff, check).taxIdChecks()).hasSize(2);
        assertThat(vc.users()
                        .checkTaxIds(system("user:check-tax-id:any"), check)
                        .taxIdChecks())
                .hasSize(2);
    }

    @Test
    @Rule("ROL-3")
    void doesNotActOnAUserWhoMayMore() {
        User ada = people.theAdministrator();
        vc.users().changeProfile(people.admin(), ChangeProfile.of(ada.id()).billedTo(PROFILE));

        assertRejected(ESCALATION, () -> vc.users().checkTaxIds(staff, CheckTaxIds.of(ada.id())));
        assertRejected(
                ESCALATION,
                () -> vc.users()
                        .recordTaxIdCheck(
                                staff, RecordTaxIdCheck.valid(ada.id(), VAT.scheme(), VAT.value(), "Letter")));

        assertThat(register().asked()).isEmpty();
        assertThat(vc.users()
                        .checkTaxIds(people.admin(), CheckTaxIds.of(ada.id()))
                        .taxIdChecks())
                .hasSize(2);
    }

    @Test
    @Rule("ROL-3")
    void needsNoPermissionThatAUserHoldsForItsOwnRecordsAlone() {
        User wholesaler = people.aUserWith("order:place:own", "user:export:own", "user:change:own");
        User colleague = people.aUserWith("user:erase:any");

        assertThat(vc.users().checkTaxIds(staff, CheckTaxIds.of(wholesaler.id())))
                .isEqualTo(wholesaler);
        assertRejected(ESCALATION, () -> vc.users().checkTaxIds(staff, CheckTaxIds.of(colleague.id())));
    }

    @Test
    @Rule({"IDN-1", "EVT-1"})
    void keepsWhatStaffFoundInThePlaceOfTheLastCheck() {
        vc.users().checkTaxIds(asAnn, check);
        events.clear();
        clock.advance(Duration.ofHours(1));

        User recorded = vc.users()
                .recordTaxIdCheck(
                        staff,
                        RecordTaxIdCheck.invalid(ann.id(), " " + VAT.scheme(), VAT.value(), "Letter of 2 March")
                                .withReference("AZ 7/26"));

        assertThat(recorded.taxIdChecks())
                .first()
                .isEqualTo(new TaxIdCheck(
                        VAT, "AT", clock.instant(), TaxIdCheck.Result.INVALID, "Letter of 2 March", "AZ 7/26"));
        assertThat(recorded.taxIdChecks()).hasSize(2);
        assertThat(recorded.confirmedTaxIds()).isEmpty();
        assertThat(reread()).isEqualTo(recorded);
        assertThat(events.types()).containsExactly("user.tax-ids-checked");
        assertThat(events.all().get(0).data()).isEqualTo(Map.of("results", List.of("INVALID")));
        User confirmed = vc.users()
                .recordTaxIdCheck(staff, RecordTaxIdCheck.valid(ann.id(), COURT.scheme(), COURT.value(), "Register"));
        assertThat(confirmed.confirmedTaxIds()).containsExactly(COURT);
    }

    @Test
    void recordsNothingAboutAnIdThatTheProfileDoesNotHave() {
        User bob = people.aCustomer();
        List<RecordTaxIdCheck> commands = List.of(
                RecordTaxIdCheck.valid(ann.id(), "VAT", "ATU99999999", "Letter"),
                RecordTaxIdCheck.valid(ann.id(), "GST", VAT.value(), "Letter"),
                RecordTaxIdCheck.unknown(bob.id(), VAT.scheme(), VAT.value(), "Letter"));

        for (RecordTaxIdCheck command : commands) {
            VisionCraftException refusal =
                    assertRejected(TAX_ID_NOT_FOUND, () -> vc.users().recordTaxIdCheck(staff, command));
            assertThat(refusal.getMessage() + refusal.details()).doesNotContain(command.value());
        }

        assertThat(reread()).isEqualTo(ann);
        assertThat(vc.users().get(staff, bob.id())).isEqualTo(bob);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void listsAllThatIsWrongWithACommand() {
        InvalidInputException rejection = assertInvalid(
                TOO_LONG,
                "value",
                () -> vc.users()
                        .recordTaxIdCheck(
                                staff,
                                new RecordTaxIdCheck(
                                        ann.id(),
                                        " ",
                                        "1".repeat(65),
                                        result(null),
                                        "two\nlines",
                                        "r".repeat(65),
                                        null)));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("scheme", "value", "result", "how", "reference");
        assertInvalid(REQUIRED, "user", () -> vc.users().checkTaxIds(staff, CheckTaxIds.of(missing())));
        assertThat(reread()).isEqualTo(ann);
    }

    @Test
    @Rule("IDN-8")
    void goesWithTheUserWhoIsErased() {
        vc.users().checkTaxIds(asAnn, check);

        User erased = vc.users().erase(people.admin(), EraseUser.of(ann.id(), "As asked for"));

        assertThat(erased.taxIdChecks()).isEmpty();
        assertRejected(USER_ERASED, () -> vc.users().checkTaxIds(staff, check));
        assertRejected(
                USER_ERASED,
                () -> vc.users()
                        .recordTaxIdCheck(
                                staff, RecordTaxIdCheck.valid(ann.id(), VAT.scheme(), VAT.value(), "Letter")));
    }

    @Test
    @Rule("IDN-8")
    void isAmongAllThatIsHeldAboutAUser() {
        vc.users().checkTaxIds(asAnn, check);

        Map<?, ?> user = (Map<?, ?>) Objects.requireNonNull(
                vc.users().export(asAnn, ann.id()).content().get("user"));

        assertThat((List<?>) user.get("taxIdChecks"))
                .first()
                .isEqualTo(Map.of(
                        "taxId",
                        Map.of("scheme", "VAT", "value", VAT.value()),
                        "country",
                        "AT",
                        "at",
                        clock.instant().toString(),
                        "result",
                        "VALID",
                        "how",
                        TaxIdRegister.NAME,
                        "reference",
                        TaxIdRegister.REFERENCE));
    }
}
