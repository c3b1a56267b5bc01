package io.visioncraft.identity;

import static io.visioncraft.Like.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.access.Caller;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.NotFoundException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Attribution ACT = new Attribution(Caller.system("desk"), NOW);
    private static final UserId ID = new UserId(new UUID(7, 7));
    private static final String NUMBER = "CUS-7K3M-Q2XD";
    private static final EmailAddress EMAIL = EmailAddress.of("ann@example.com");
    private static final Role CUSTOMER = Role.builtIn(
                    new RoleId(new UUID(1, 1)), BuiltInRole.CUSTOMER, PermissionRegistry.of(List.of(), List.of()))
            .next();
    private static final TaxId VAT_ID = new TaxId("VAT", "GB123456789");
    private static final TaxId COURT = new TaxId("CRN", "01234567");
    private static final Party ACME = Party.of("ACME Ltd", Address.of("1 High Street", "N1 1AA", "London", "GB"));

    @Test
    @Rule({"IDN-1", "IDN-3", "GEN-10"})
    void comesToBeActiveByRegistering() {
        Change<User> born = User.registered(ID, NUMBER, EMAIL, "Ann", CUSTOMER, ACT);

        assertThat(born.next())
                .isEqualTo(new User(
                        ID, NUMBER, EMAIL, "Ann", CUSTOMER.id(), UserStatus.ACTIVE, null, List.of(), NOW, NOW, 0));
        assertThat(born.events()).containsExactly(new IdentityEvents.UserRegistered(NUMBER, CUSTOMER.id()));
        assertThat(born.entries())
                .containsExactly(new StatusChange<>(null, UserStatus.ACTIVE, NOW, "SYSTEM", "desk", ""));
    }

    @Test
    @Rule("IDN-1")
    void comesToBeInvitedByStaff() {
        Change<User> born = User.invited(ID, NUMBER, EMAIL, "Ann", CUSTOMER, ACT);

        assertThat(born.next().status()).isEqualTo(UserStatus.INVITED);
        assertThat(born.events()).containsExactly(new IdentityEvents.UserInvited(NUMBER, CUSTOMER.id()));
    }

    @Test
    @Rule({"IDN-1", "IDN-3", "ROL-2"})
    void comesToBeWhereTheTableSays() {
        assertThat(List.of(
                        User.registered(ID, NUMBER, EMAIL, "Ann", CUSTOMER, ACT),
                        User.invited(ID, NUMBER, EMAIL, "Ann", CUSTOMER, ACT),
                        User.firstAdministrator(ID, NUMBER, EMAIL, "Ann", CUSTOMER, ACT)))
                .extracting(born -> born.next().status())
                .hasSameElementsAs(UserStates.TABLE.births())
                .containsAll(UserStates.TABLE.births());
    }

    @Test
    @Rule({"INV-8", "GEN-4"})
    void hasANumberOfOneLine() {
        for (String number : List.of("", " ", "C".repeat(65), "CUS\n7")) {
            assertThatThrownBy(() -> like(in(UserStatus.ACTIVE), "number", number))
                    .as(number)
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(in(UserStatus.ACTIVE).erase(CUSTOMER, "", ACT).next().number())
                .isEqualTo(NUMBER);
    }

    @Test
    @Rule("IDN-8")
    void comesBackFromSuspensionAsItWas() {
        User ann = in(UserStatus.ACTIVE);

        Change<User> there = ann.suspend("Chargebacks", ACT);
        Change<User> back = there.next().reinstate("Paid", ACT);

        assertThat(there.next().status()).isEqualTo(UserStatus.SUSPENDED);
        assertThat(back.next()).isEqualTo(ann);
        assertThat(back.entries())
                .containsExactly(
                        new StatusChange<>(UserStatus.SUSPENDED, UserStatus.ACTIVE, NOW, "SYSTEM", "desk", "Paid"));
    }

    @ParameterizedTest
    @EnumSource(value = UserStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    @Rule("IDN-8")
    void isSuspendedOnlyWhenActive(UserStatus status) {
        assertThatThrownBy(() -> in(status).suspend("Because", ACT))
                .isInstanceOf(RuleViolatedException.class)
                .hasMessageContaining(status.name());
    }

    @ParameterizedTest
    @EnumSource(value = UserStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "SUSPENDED")
    @Rule("IDN-8")
    void isReinstatedOnlyWhenSuspended(UserStatus status) {
        assertThatThrownBy(() -> in(status).reinstate("Because", ACT))
                .isInstanceOf(RuleViolatedException.class)
                .hasMessageContaining(status.name());
    }

    @ParameterizedTest
    @EnumSource(value = UserStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ERASED")
    @Rule("IDN-8")
    void isErasedInWhateverStatus(UserStatus status) {
        Change<User> erased = in(status).erase(CUSTOMER, "Because", ACT);

        assertThat(erased.next())
                .isEqualTo(like(
                        in(UserStatus.ERASED),
                        "email",
                        EmailAddress.of("erased-" + ID + "@erased.invalid"),
                        "name",
                        "[erased]"));
        assertThat(erased.events()).containsExactly(new IdentityEvents.UserErased());
        assertThat(erased.entries())
                .containsExactly(new StatusChange<>(status, UserStatus.ERASED, NOW, "SYSTEM", "desk", "Because"));
    }

    @Test
    @Rule("IDN-8")
    void neverChangesAgainOnceErased() {
        User erased = in(UserStatus.ERASED);

        assertThatThrownBy(() -> erased.erase(CUSTOMER, "Because", ACT)).isInstanceOf(RuleViolatedException.class);
        assertThatThrownBy(() -> erased.assign(CUSTOMER)).isInstanceOf(RuleViolatedException.class);
        assertThatThrownBy(() -> erased.changeProfile("Ann", null)).isInstanceOf(RuleViolatedException.class);
    }

    @Test
    @Rule("IDN-1")
    void saysWhichPartsOfItsProfileChanged() {
        User ann = in(UserStatus.ACTIVE);

        assertThat(ann.changeProfile("Ann", null).something()).isFalse();
        assertThat(ann.changeProfile("Anne", null).events())
                .containsExactly(new IdentityEvents.UserProfileChanged(List.of("name")));
        assertThat(ann.changeProfile("Ann", ACME).events())
                .containsExactly(new IdentityEvents.UserProfileChanged(List.of("billing-profile")));
        assertThat(ann.changeProfile("Anne", ACME).next().billingProfile()).isEqualTo(ACME);
    }

    @Test
    @Rule("INV-2")
    void isTheBuyerWithItsProfileOrByNameAlone() {
        Party taxed = new Party("ACME Ltd", ACME.address(), List.of(new TaxId("VAT", "GB1")), "");

        assertThat(in(UserStatus.ACTIVE).buyer()).isEqualTo(Party.simplified("Ann", "ann@example.com"));
        assertThat(in(UserStatus.ACTIVE).changeProfile("Ann", taxed).next().buyer())
                .isEqualTo(new Party("ACME Ltd", ACME.address(), taxed.taxIds(), "ann@example.com"));
    }

    @Test
    @Rule("GEN-3")
    void keepsPersonalDataOutOfItsText() {
        assertThat(in(UserStatus.ACTIVE).toString()).doesNotContain("Ann", "ann@");
    }

    @Test
    @Rule("PAY-8")
    void keepsTheLastCheckOfEachTaxIdInTheOrderOfTheProfile() {
        User ann = billed(VAT_ID, COURT);
        TaxIdCheck court = check(COURT, "GB", TaxIdCheck.Result.UNKNOWN);
        TaxIdCheck valid = check(VAT_ID, "GB", TaxIdCheck.Result.VALID);
        TaxIdCheck invalid = check(VAT_ID, "GB", TaxIdCheck.Result.INVALID);

        User first = ann.keepChecks(List.of(court)).next();
        Change<User> second = first.keepChecks(List.of(valid));
        Change<User> third = second.next().keepChecks(List.of(invalid));

        assertThat(second.next().taxIdChecks()).containsExactly(valid, court);
        assertThat(second.next().confirmedTaxIds()).containsExactly(VAT_ID);
        assertThat(second.events())
                .containsExactly(new IdentityEvents.UserTaxIdsChecked(List.of(TaxIdCheck.Result.VALID)));
        assertThat(third.next().taxIdChecks()).containsExactly(invalid, court);
        assertThat(third.next().confirmedTaxIds()).isEmpty();
        assertThat(third.next().keepChecks(List.of(invalid, court)).something()).isFalse();
    }

    @Test
    @Rule("PAY-8")
    void dropsWhatWasFoundAboutAnIdOrACountryThatItDoesNotHave() {
        User ann = billed(VAT_ID);
        List<TaxIdCheck> useless = List.of(
                check(COURT, "GB", TaxIdCheck.Result.VALID),
                check(VAT_ID, "DE", TaxIdCheck.Result.VALID),
                check(new TaxId("GST", VAT_ID.value()), "GB", TaxIdCheck.Result.VALID));

        assertThat(ann.keepChecks(useless).something()).isFalse();
        assertThat(in(UserStatus.ACTIVE).keepChecks(useless).something()).isFalse();
        assertThat(in(UserStatus.ACTIVE)
                        .changeProfile("Ann", new Party("A", null, List.of(VAT_ID), ""))
                        .next()
                        .keepChecks(useless)
                        .something())
                .isFalse();
    }

    @Test
    @Rule("PAY-8")
    void losesACheckWithItsIdOrCountry() {
        User ann = billed(VAT_ID, COURT)
                .keepChecks(List.of(
                        check(VAT_ID, "GB", TaxIdCheck.Result.VALID), check(COURT, "GB", TaxIdCheck.Result.VALID)))
                .next();
        Party inGermany = new Party("ACME", Address.of("Weg 1", "10115", "Berlin", "DE"), List.of(VAT_ID, COURT), "");

        assertThat(ann.changeProfile("Anne", ann.billingProfile()).next().confirmedTaxIds())
                .containsExactlyInAnyOrder(VAT_ID, COURT);
        assertThat(ann.changeProfile("Ann", billed(COURT).billingProfile())
                        .next()
                        .confirmedTaxIds())
                .containsExactly(COURT);
        assertThat(ann.changeProfile("Ann", inGermany).next().taxIdChecks()).isEmpty();
        assertThat(ann.changeProfile("Ann", null).next().taxIdChecks()).isEmpty();
        assertThat(ann.suspend("Because", ACT).next().taxIdChecks()).isEqualTo(ann.taxIdChecks());
        assertThat(ann.assign(CUSTOMER).next().taxIdChecks()).isEqualTo(ann.taxIdChecks());
        assertThat(ann.erase(CUSTOMER, "Because", ACT).next().taxIdChecks()).isEmpty();
    }

    @Test
    @Rule("PAY-8")
    void recordsWhatStaffFoundAboutAnIdOfItsProfileAlone() {
        TaxIdChecker.Answer found = TaxIdChecker.Answer.valid("Letter", "7");

        assertThat(billed(VAT_ID).recordCheck(VAT_ID, found, NOW).next().taxIdChecks())
                .containsExactly(new TaxIdCheck(VAT_ID, "GB", NOW, TaxIdCheck.Result.VALID, "Letter", "7"));
        for (User other : List.of(billed(COURT), in(UserStatus.ACTIVE))) {
            assertThatThrownBy(() -> other.recordCheck(VAT_ID, found, NOW))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageNotContaining(VAT_ID.value());
        }
        assertThatThrownBy(() -> in(UserStatus.ERASED).recordCheck(VAT_ID, found, NOW))
                .isInstanceOf(RuleViolatedException.class);
        assertThatThrownBy(() -> in(UserStatus.ERASED).keepChecks(List.of())).isInstanceOf(RuleViolatedException.class);
    }

    @Test
    @Rule("PAY-8")
    void hasNoCheckThatStandsForNothing() {
        User ann = billed(VAT_ID);
        TaxIdCheck valid = check(VAT_ID, "GB", TaxIdCheck.Result.VALID);

        for (List<TaxIdCheck> voided : List.of(
                List.of(check(VAT_ID, "DE", TaxIdCheck.Result.VALID)),
                List.of(check(COURT, "GB", TaxIdCheck.Result.VALID)))) {
            assertThat(like(ann, "taxIdChecks", voided)).isEqualTo(ann);
        }
        List<TaxIdCheck> two = List.of(valid, check(VAT_ID, "GB", TaxIdCheck.Result.INVALID));
        assertThatThrownBy(() -> like(ann, "taxIdChecks", two)).hasStackTraceContaining("IllegalArgument");
        assertThat(like(ann, "taxIdChecks", List.of(valid)).confirmedTaxIds()).containsExactly(VAT_ID);
    }

    @Test
    @Rule({"PAY-8", "GEN-8"})
    void replacesACheckThatAnotherNodeDatedAheadAndDatesItNoEarlier() {
        Instant ahead = NOW.plusSeconds(5);
        User told = billed(VAT_ID)
                .keepChecks(List.of(new TaxIdCheck(VAT_ID, "GB", ahead, TaxIdCheck.Result.VALID, "VIES", "")))
                .next();

        assertThat(told.keepChecks(List.of(check(VAT_ID, "GB", TaxIdCheck.Result.INVALID)))
                        .next()
                        .taxIdChecks())
                .containsExactly(new TaxIdCheck(VAT_ID, "GB", ahead, TaxIdCheck.Result.INVALID, "VIES", ""));
    }

    @Test
    @Rule("PAY-8")
    void keepsOfALateAnswerWhatGrantsLessThanTheCheckThatStands() {
        for (TaxIdCheck.Result stands : TaxIdCheck.Result.values()) {
            User told = billed(VAT_ID)
                    .keepChecks(List.of(check(VAT_ID, "GB", stands)))
                    .next();
            for (TaxIdCheck.Result late : TaxIdCheck.Result.values()) {
                boolean takesItsPlace = stands == TaxIdCheck.Result.VALID && late != TaxIdCheck.Result.VALID;

                assertThat(told.keepLateChecks(List.of(check(VAT_ID, "GB", late)))
                                .next()
                                .taxIdChecks())
                        .as("%s after %s", late, stands)
                        .containsExactly(check(VAT_ID, "GB", takesItsPlace ? late : stands));
            }
        }
    }

    @Test
    @Rule("PAY-8")
    void keepsNoLateAnswerThatAnIdIsValid() {
        TaxIdCheck court = check(COURT, "GB", TaxIdCheck.Result.UNKNOWN);

        Change<User> change =
                billed(VAT_ID, COURT).keepLateChecks(List.of(check(VAT_ID, "GB", TaxIdCheck.Result.VALID), court));

        assertThat(change.next().taxIdChecks()).containsExactly(court);
        assertThat(change.events())
                .containsExactly(new IdentityEvents.UserTaxIdsChecked(List.of(TaxIdCheck.Result.UNKNOWN)));
        assertThat(billed(VAT_ID)
                        .keepLateChecks(List.of(check(VAT_ID, "GB", TaxIdCheck.Result.VALID)))
                        .something())
                .isFalse();
    }

    @Test
    @Rule("GEN-3")
    void keepsNumbersOutOfTheTextOfACheck() {
        TaxIdCheck check = new TaxIdCheck(VAT_ID, "GB", NOW, TaxIdCheck.Result.VALID, "VIES", "WAPI-1");

        assertThat(check.toString()).contains("VALID", "GB").doesNotContain(VAT_ID.value(), "VIES", "WAPI-1");
    }

    @Test
    @Rule({"PAY-8", "GEN-4"})
    void isNoCheckWithoutWhoWasAsked() {
        assertThatThrownBy(() -> new TaxIdCheck(VAT_ID, "GB", NOW, TaxIdCheck.Result.VALID, " ", ""))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new TaxIdCheck(VAT_ID, "Britain", NOW, TaxIdCheck.Result.VALID, "VIES", ""))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new TaxIdCheck(VAT_ID, "GB", NOW, TaxIdCheck.Result.VALID, "VIES", "1".repeat(65)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static User billed(TaxId... ids) {
        return in(UserStatus.ACTIVE)
                .changeProfile("Ann", new Party("ACME Ltd", ACME.address(), List.of(ids), ""))
                .next();
    }

    private static TaxIdCheck check(TaxId id, String country, TaxIdCheck.Result result) {
        return new TaxIdCheck(id, country, NOW, result, "VIES", "");
    }

    private static User in(UserStatus status) {
        return new User(ID, NUMBER, EMAIL, "Ann", CUSTOMER.id(), status, null, List.of(), NOW, NOW, 4);
    }
}
