package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.identity.IdentityCodes.ESCALATION;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_EMAIL;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_COUNTRY;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading users and changing their profiles on every store. */
abstract class UserSuite extends BehaviourSuite {

    private static final Caller VISITOR = Caller.visitor();
    private static final UserId UNKNOWN = new UserId(new UUID(7, 7));
    private static final BillingProfile ACME = BillingProfile.of("ACME Ltd", "1 High Street", "N1 1AA", "London", "GB");

    private IdentityFixtures people;
    private User ann;
    private Caller asAnn;

    @BeforeEach
    void beginWithACustomer() {
        people = IdentityFixtures.in(vc);
        ann = people.aCustomer("ann@example.com", "Ann");
        asAnn = Caller.user(ann.id());
        events.clear();
    }

    @Test
    @Rule({"GEN-2", "IDN-1"})
    void showsUsersToThemselvesAndToThoseWhoMayReadAny() {
        Caller staff = Caller.user(people.aMemberOfStaff().id());

        assertThat(vc.users().get(asAnn, ann.id())).isEqualTo(ann);
        assertThat(vc.users().get(staff, ann.id())).isEqualTo(ann);
        assertThat(vc.users().get(system("user:read:any"), ann.id())).isEqualTo(ann);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void doesNotLeakWhetherAnotherUserExists() {
        User other = people.aCustomer();

        VisionCraftException foreign =
                assertRejected(USER_NOT_FOUND, () -> vc.users().get(asAnn, other.id()));
        VisionCraftException unknown =
                assertRejected(USER_NOT_FOUND, () -> vc.users().get(asAnn, UNKNOWN));

        assertThat(foreign.getMessage().replace(other.id().toString(), "…"))
                .isEqualTo(unknown.getMessage().replace(UNKNOWN.toString(), "…"));
        assertThat(foreign.details().keySet()).isEqualTo(unknown.details().keySet());
    }

    @Test
    @Rule("GEN-1")
    void showsNothingToThoseWithoutAPermission() {
        Caller nobody = Caller.user(people.aUserWith().id());

        for (Caller caller : List.of(VISITOR, nobody, system("user:create:any"))) {
            assertRejected(missingFor(caller), () -> vc.users().get(caller, ann.id()));
            assertRejected(missingFor(caller), () -> vc.users().findByEmail(caller, "ann@example.com"));
            assertRejected(missingFor(caller), () -> vc.users().list(caller, UserQuery.all(), ListRequest.first()));
            assertRejected(missingFor(caller), () -> vc.users().history(caller, ann.id(), ListRequest.first()));
            assertRejected(missingFor(caller), () -> vc.users().changeProfile(caller, rename("Eve")));
        }
        assertRejected(PERMISSION_MISSING, () -> vc.users().findByEmail(asAnn, "ann@example.com"));
        assertRejected(PERMISSION_MISSING, () -> vc.users().list(asAnn, UserQuery.all(), ListRequest.first()));
    }

    @Test
    @Rule("GEN-4")
    void refusesAMissingId() {
        assertInvalid(REQUIRED, "", () -> vc.users().get(people.admin(), missing()));
        assertInvalid(REQUIRED, "", () -> vc.users().history(people.admin(), missing(), ListRequest.first()));
        assertInvalid(REQUIRED, "user", () -> vc.users().changeProfile(people.admin(), ChangeProfile.of(missing())));
    }

    @Test
    @Rule("IDN-2")
    void findsAUserByAnySpellingOfItsAddress() {
        Caller reader = system("user:read:any");

        assertThat(vc.users().findByEmail(reader, "ANN@example.COM")).contains(ann);
        assertThat(vc.users().findByEmail(reader, "bob@example.com")).isEmpty();
        assertInvalid(MALFORMED_EMAIL, "email", () -> vc.users().findByEmail(reader, "ann"));
        assertInvalid(REQUIRED, "email", () -> vc.users().findByEmail(reader, ""));
    }

    @Test
    @Rule("GEN-9")
    void listsUsersNewestFirstInParts() {
        List<UserId> newestFirst = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            clock.advance(Duration.ofSeconds(n % 2));
            newestFirst.add(0, people.anInvitedCustomer().id());
        }
        UserQuery invited = UserQuery.inStatus(UserStatus.INVITED);
        Caller reader = system("user:read:any");

        List<UserId> read = new ArrayList<>();
        ListRequest request = ListRequest.first(2);
        Listing<UserSummary> part = vc.users().list(reader, invited, request);
        people.anInvitedCustomer(); // neither doubles nor hides others
        part.items().forEach(user -> read.add(user.id()));
        while (part.more()) {
            part = vc.users().list(reader, invited, request.after(part.next()));
            part.items().forEach(user -> read.add(user.id()));
        }

        assertThat(read).isEqualTo(newestFirst);
        assertThat(vc.users().list(reader, UserQuery.all(), ListRequest.first()).items())
                .hasSize(8)
                .contains(UserSummary.of(ann));
    }

    @Test
    @Rule("GEN-9")
    void refusesABadLimitAndACursorOfAnotherList() {
        Caller reader = system("user:read:any");
        people.anInvitedCustomer();
        Listing<UserSummary> all = vc.users().list(reader, UserQuery.all(), ListRequest.first(1));
        ListRequest foreign = ListRequest.first(1).after(all.next());
        UserQuery invited = UserQuery.inStatus(UserStatus.INVITED);

        assertInvalid(OUT_OF_RANGE, "limit", () -> vc.users().list(reader, invited, ListRequest.first(0)));
        assertInvalid(OUT_OF_RANGE, "limit", () -> vc.users().list(reader, invited, ListRequest.first(201)));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.users().list(reader, invited, foreign));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.users().history(reader, ann.id(), foreign));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.users().list(reader, invited, ListRequest.first().after("x'; --")));
    }

    @Test
    @Rule({"IDN-1", "EVT-1", "IDN-8"})
    void changesOnesOwnNameAndBillingProfile() {
        BillingProfile acme = ACME.withLines("Suite 4", "1 High Street")
                .withSubdivision("Greater London")
                .withTaxNumber("VAT", "GB123456789");

        User changed = vc.users()
                .changeProfile(
                        asAnn, ChangeProfile.of(ann.id()).named(" Ann Brown ").billedTo(acme));

        Party party = new Party(
                "ACME Ltd",
                new Address(List.of("Suite 4", "1 High Street"), "London", "N1 1AA", "Greater London", "GB"),
                List.of(new TaxId("VAT", "GB123456789")),
                "");
        assertThat(changed.name()).isEqualTo("Ann Brown");
        assertThat(changed.billingProfile()).isEqualTo(party);
        assertThat(changed.version()).isEqualTo(ann.version() + 1);
        assertThat(vc.users().get(asAnn, ann.id())).isEqualTo(changed);
        assertThat(events.types()).containsExactly("user.profile-changed");
        assertThat(events.all().get(0).data())
                .containsOnlyKeys("changed")
                .containsEntry("changed", List.of("name", "billing-profile"));
    }

    @Test
    @Rule("IDN-1")
    void keepsWhatAChangeLeavesOut() {
        vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(ACME));

        User renamed = vc.users().changeProfile(asAnn, rename("Ann Brown"));
        User unbilled =
                vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).withoutBillingProfile());

        assertThat(renamed.billingProfile()).isNotNull();
        assertThat(unbilled.billingProfile()).isNull();
        assertThat(unbilled.name()).isEqualTo("Ann Brown");
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what is missing is a violation with its path
    void listsAllThatIsWrongWithAProfile() {
        BillingProfile hostile = new BillingProfile(
                " ",
                "t".repeat(301),
                Arrays.asList("1 High Street", null, "a\u0000b"),
                "c".repeat(301),
                "p".repeat(65),
                "split\u2028in the middle",
                "gb",
                Arrays.asList(new BillingProfile.TaxNumber("VAT", ""), null),
                new BillingProfile.Identifier("9999", " "),
                new BillingProfile.Identifier(null, "1".repeat(65)),
                new BillingProfile.Identifier(null, null),
                new BillingProfile.Person("a\u0000b", "1".repeat(65), "ann"));

        InvalidInputException rejection = assertInvalid(
                UNKNOWN_COUNTRY,
                "billing.country",
                () -> vc.users()
                        .changeProfile(
                                asAnn,
                                ChangeProfile.of(ann.id())
                                        .named("n".repeat(301))
                                        .billedTo(hostile)));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "name",
                        "billing.legalName",
                        "billing.tradeName",
                        "billing.lines[1]",
                        "billing.lines[2]",
                        "billing.city",
                        "billing.postalCode",
                        "billing.subdivision",
                        "billing.country",
                        "billing.taxNumbers[0].value",
                        "billing.taxNumbers[1].scheme",
                        "billing.taxNumbers[1].value",
                        "billing.registration.scheme",
                        "billing.registration.value",
                        "billing.otherId.value",
                        "billing.electronicAddress.scheme",
                        "billing.electronicAddress.value",
                        "billing.contact.name",
                        "billing.contact.phone",
                        "billing.contact.email");
        assertThat(vc.users().get(asAnn, ann.id())).isEqualTo(ann);
    }

    @Test
    @Rule("GEN-4")
    void refusesAProfileWithHolesInIt() {
        assertInvalid(REQUIRED, "name", () -> vc.users().changeProfile(asAnn, rename("  ")));
        assertInvalid(CONTROL_CHARACTER, "name", () -> vc.users().changeProfile(asAnn, rename("A\tB")));
        assertInvalid(REQUIRED, "billing.lines", () -> billTo(emptyBillingProfile()));
        assertInvalid(OUT_OF_RANGE, "billing.lines", () -> billTo(ACME.withLines()));
        assertInvalid(
                TOO_LONG, "billing.legalName", () -> billTo(BillingProfile.of("x".repeat(301), "1", "", "L", "GB")));
        assertInvalid(
                OUT_OF_RANGE,
                "billing.taxNumbers",
                () -> billTo(ACME.withTaxNumber("A", "1")
                        .withTaxNumber("A", "2")
                        .withTaxNumber("A", "3")
                        .withTaxNumber("A", "4")
                        .withTaxNumber("A", "5")
                        .withTaxNumber("A", "6")));
    }

    @Test
    @Rule({"GEN-2", "ROL-3"})
    void letsOthersChangeAProfileOnlyWhereTheyCoverTheUsersRole() {
        User admin = people.theAdministrator();
        Caller clerk = system("user:change:any");
        Caller other = Caller.user(people.aCustomer().id());
        Caller coveringCustomers = system(vc.permissions().customer().stream()
                .flatMap(own -> Stream.of(own, own.widest()))
                .map(Permission::toString)
                .toArray(String[]::new));
        events.clear();

        assertRejected(USER_NOT_FOUND, () -> vc.users().changeProfile(other, rename("Eve")));
        assertRejected(ESCALATION, () -> vc.users().changeProfile(clerk, rename("Eve")));
        assertRejected(
                ESCALATION,
                () -> vc.users()
                        .changeProfile(
                                coveringCustomers, ChangeProfile.of(admin.id()).named("Eve")));
        assertRejected(
                USER_NOT_FOUND,
                () -> vc.users()
                        .changeProfile(people.admin(), ChangeProfile.of(UNKNOWN).named("Eve")));
        assertThat(events.all()).isEmpty();

        assertThat(vc.users().changeProfile(coveringCustomers, rename("Anne")).name())
                .isEqualTo("Anne");
        assertThat(vc.users().changeProfile(people.admin(), rename("Annie")).name())
                .isEqualTo("Annie");
    }

    @Test
    @Rule("GEN-6")
    void refusesAChangeOfAStaleVersion() {
        vc.users().changeProfile(asAnn, rename("Ann B").atVersion(1));

        VisionCraftException stale = assertRejected(
                StaleAggregateException.CODE,
                () -> vc.users().changeProfile(asAnn, rename("Ann C").atVersion(1)));

        assertThat(stale.retryable()).isFalse();
        assertThat(vc.users().get(asAnn, ann.id()).name()).isEqualTo("Ann B");
    }

    @Test
    @Rule("GEN-6")
    void losesNoneOfManyChangesAtOnce() {
        List<Outcome<User>> outcomes = Race.times(4, n -> () -> vc.users().changeProfile(asAnn, rename("Ann " + n)));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(vc.users().get(asAnn, ann.id()).version()).isEqualTo(ann.version() + 4);
    }

    @Test
    @Rule("GEN-7")
    void changesAProfileOncePerKey() {
        Caller keyed = asAnn.withKey("k-1");
        User first = vc.users().changeProfile(keyed, rename("Ann B"));
        User between = vc.users().changeProfile(asAnn, rename("Ann C"));

        User again = vc.users().changeProfile(keyed, rename("Ann B"));

        assertThat(first.name()).isEqualTo("Ann B");
        assertThat(again).isEqualTo(between);
        assertThat(events.types()).hasSize(2);
    }

    @Test
    @Rule("INV-2")
    void namesTheBuyerOfAnInvoice() {
        Party simple = vc.users().get(asAnn, ann.id()).buyer();
        vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(ACME));

        Party full = vc.users().get(asAnn, ann.id()).buyer();

        assertThat(simple).isEqualTo(Party.simplified("Ann", "ann@example.com"));
        assertThat(full.legalName()).isEqualTo("ACME Ltd");
        assertThat(full.email()).isEqualTo("ann@example.com");
    }

    @Test
    @Rule("GEN-4")
    void normalisesTheTextOfAName() {
        User bob = vc.users().create(people.admin(), CreateUser.of("bob@example.com", "  Zoe\u0308 "));

        assertThat(bob.name()).isEqualTo("Zoë");
    }

    private ChangeProfile rename(String name) {
        return ChangeProfile.of(ann.id()).named(name);
    }

    private User billTo(BillingProfile billing) {
        return vc.users().changeProfile(asAnn, ChangeProfile.of(ann.id()).billedTo(billing));
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static BillingProfile emptyBillingProfile() {
        return new BillingProfile(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static UserId missing() {
        return null;
    }
}
