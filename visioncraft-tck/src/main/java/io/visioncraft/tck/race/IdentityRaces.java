package io.visioncraft.tck.race;

import static io.visioncraft.tck.race.Outcome.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.error.DeniedException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleManagement;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserManagement;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users, roles and sessions. */
final class IdentityRaces {

    private static final String NOTE = "Ring twice";
    private static final TaxId VAT_ID = new TaxId("VAT", "ATU12345678");
    private static final BillingProfile VIENNA = BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT");
    private static final TaxDecision OWED = TaxDecision.reverseCharge("AT");
    private static final TaxDecision CHARGED = TaxDecision.charged("DE", TaxRate.of("19"));

    private IdentityRaces() {}

    static List<RacePair> all() {
        return List.of(
                new RacePair(
                        "two administrators demoting each other",
                        IdentityRaces::demotions,
                        Set.of(
                                new Outcome(DONE, AccessCodes.PERMISSION_MISSING.value()),
                                new Outcome(DONE, IdentityCodes.LAST_ADMINISTRATOR.value()),
                                new Outcome(AccessCodes.PERMISSION_MISSING.value(), DONE),
                                new Outcome(IdentityCodes.LAST_ADMINISTRATOR.value(), DONE))),
                RacePair.oneRefused("same e-mail twice", IdentityCodes.DUPLICATE_EMAIL, IdentityRaces::sameAddress),
                RacePair.oneRefused(
                        "grant and revoke on one role", StaleAggregateException.CODE, IdentityRaces::grantAndRevoke),
                new RacePair(
                        "delete a role while it is given to somebody",
                        IdentityRaces::deleteWhileGiving,
                        Set.of(
                                new Outcome(DONE, IdentityCodes.ROLE_NOT_FOUND.value()),
                                new Outcome(IdentityCodes.ROLE_IN_USE.value(), DONE))),
                new RacePair(
                        "change of password with a refresh running",
                        IdentityRaces::changeAndRefresh,
                        Set.of(Outcome.bothDone(), new Outcome(DONE, AuthenticationCodes.BAD_TOKEN.value()))),
                RacePair.bothDone("check a tax id while an order is placed", IdentityRaces::checkWhilePlacing),
                RacePair.bothDone("check a tax id while it is changed", IdentityRaces::checkWhileChanging),
                RacePair.bothDone(
                        "check a tax id while staff record another result", IdentityRaces::checkWhileRecording),
                new RacePair(
                        "check a tax id of a user who is erased",
                        IdentityRaces::checkWhileErasing,
                        Set.of(Outcome.bothDone(), new Outcome(IdentityCodes.USER_ERASED.value(), DONE))),
                new RacePair(
                        "erase a user while an order is placed",
                        IdentityRaces::eraseWhilePlacing,
                        Set.of(
                                Outcome.bothDone(),
                                new Outcome(DONE, AccessCodes.NOT_AUTHENTICATED.value()),
                                new Outcome(DONE, IdentityCodes.USER_ERASED.value()),
                                new Outcome(DONE, OrderingCodes.CUSTOMER_NOT_ACTIVE.value()))));
    }

    private static Calls demotions(World world) {
        User one = world.people().theAdministrator();
        User other = world.people().anotherAdministrator();
        RoleId customer = world.people().role(BuiltInRole.CUSTOMER).id();
        UserManagement users = world.vc().users();
        return Calls.of(
                () -> users.assignRole(IdentityFixtures.as(one), AssignRole.of(other.id(), customer)),
                () -> users.assignRole(IdentityFixtures.as(other), AssignRole.of(one.id(), customer)));
    }

    private static Calls sameAddress(World world) {
        world.people().theAdministrator();
        Authentication authentication = world.vc().authentication();
        return Calls.of(
                () -> authentication.register(
                        Caller.visitor(), RegisterUser.of("ann@example.com", "Ann", IdentityFixtures.PASSWORD)),
                () -> authentication.register(
                        Caller.visitor(), RegisterUser.of("ANN@example.com", "Anna", IdentityFixtures.PASSWORD)));
    }

    /** Each from what the role was when they began. */
    private static Calls grantAndRevoke(World world) {
        Role role = world.people().aRoleOf("order:read:any", "event:read:any");
        Caller admin = world.people().admin();
        RoleManagement roles = world.vc().roles();
        return Calls.of(
                () -> roles.change(
                        admin,
                        ChangeRole.of(role.id())
                                .granting("order:read:any", "event:read:any", "invoice:read:any")
                                .atVersion(role.version())),
                () -> roles.change(
                        admin,
                        ChangeRole.of(role.id()).granting("order:read:any").atVersion(role.version())));
    }

    private static Calls deleteWhileGiving(World world) {
        Role role = world.people().aRoleOf("order:read:any");
        User ann = world.people().aCustomer();
        Caller admin = world.people().admin();
        return Calls.of(
                () -> {
                    world.vc().roles().delete(admin, DeleteRole.of(role.id()));
                    return role.id();
                },
                () -> world.vc().users().assignRole(admin, AssignRole.of(ann.id(), role.id())));
    }

    private static Calls changeAndRefresh(World world) {
        User ann = world.people().aCustomer();
        Authentication authentication = world.vc().authentication();
        Tokens tokens =
                authentication.logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD));
        RefreshSession refresh = RefreshSession.with(tokens.refreshToken());
        return Calls.of(
                        () -> {
                            world.vc()
                                    .authentication()
                                    .changePassword(
                                            IdentityFixtures.as(ann),
                                            ChangePassword.of(IdentityFixtures.PASSWORD, "a staple that is correct"));
                            return ann.id();
                        },
                        () -> authentication.refresh(Caller.visitor(), refresh))
                .then((changed, refreshed) -> {
                    requireVoid(authentication, tokens);
                    requireVoid(authentication, refreshed);
                });
    }

    private static Calls eraseWhilePlacing(World world) {
        User ann = world.people().aCustomer();
        Caller admin = world.people().admin();
        PlaceOrder order = PlaceOrder.of(List.of(world.orders().anItem()))
                .described(OrderDescription.none().withNote(NOTE));
        return Calls.of(
                        () -> world.vc().users().erase(admin, EraseUser.of(ann.id(), "As asked for")),
                        () -> world.vc().orders().place(IdentityFixtures.as(ann), order))
                .then((erased, placed) -> {
                    if (placed instanceof Order any) {
                        assertThat(world.vc()
                                        .orders()
                                        .get(world.everything(), any.id())
                                        .details()
                                        .note())
                                .as("what an erased user said about the order")
                                .isNotEqualTo(NOTE);
                    }
                });
    }

    /** Two lines of one order, each taxed by whether the id was checked when the buyer was read. */
    private static Calls checkWhilePlacing(World world) {
        User ann = aBilledCustomer(world);
        Caller asAnn = IdentityFixtures.as(ann);
        VisionCraft taxing = world.standIns()
                .builder(world.watched(), StandIns.issuer())
                .tax(TaxSettings.by(IdentityRaces::owedByBusinesses))
                .build();
        PlaceOrder order =
                PlaceOrder.of(List.of(world.orders().anItem(), world.orders().anItem()));
        return Calls.of(
                        () -> world.vc().users().checkTaxIds(asAnn, CheckTaxIds.of(ann.id())),
                        () -> taxing.orders().place(asAnn, order))
                .then((checked, placed) -> {
                    User now = world.vc().users().get(asAnn, ann.id());
                    assertThat(now).as("the user who was checked").isEqualTo(checked);
                    assertThat(now.confirmedTaxIds()).as("what was found").containsExactly(VAT_ID);
                    assertThat(((Order) Objects.requireNonNull(placed)).totals().groups())
                            .as("one answer for the whole order")
                            .extracting(TaxGroup::decision)
                            .hasSize(1)
                            .isSubsetOf(OWED, CHARGED);
                });
    }

    private static TaxDecision owedByBusinesses(TaxQuestion question) {
        return question.confirmedBusiness() ? OWED : CHARGED;
    }

    private static Calls checkWhileChanging(World world) {
        User ann = aBilledCustomer(world);
        Caller asAnn = IdentityFixtures.as(ann);
        ChangeProfile change = ChangeProfile.of(ann.id()).billedTo(VIENNA.withTaxNumber("VAT", "ATU99999999"));
        return Calls.of(
                        () -> world.vc().users().checkTaxIds(asAnn, CheckTaxIds.of(ann.id())),
                        () -> world.vc().users().changeProfile(asAnn, change))
                .then((checked, changed) -> {
                    User now = world.vc().users().get(asAnn, ann.id());
                    assertThat(Objects.requireNonNull(now.billingProfile()).taxIds())
                            .as("what the customer stated last")
                            .containsExactly(new TaxId("VAT", "ATU99999999"));
                    assertThat(world.standIns().taxIds().asked())
                            .as("ids that were asked about, of which alone there may be a check")
                            .containsAll(now.confirmedTaxIds());
                });
    }

    /** Staff record on a node whose clock is behind. The one that was written last stands, whatever the clocks say. */
    private static Calls checkWhileRecording(World world) {
        User ann = aBilledCustomer(world);
        Caller asAnn = IdentityFixtures.as(ann);
        Caller admin = world.people().admin();
        Instant behind = world.standIns().clock().instant().minusSeconds(5);
        VisionCraft other = world.standIns()
                .builder(world.watched(), StandIns.issuer())
                .clock(MovableClock.at(behind))
                .build();
        RecordTaxIdCheck invalid = RecordTaxIdCheck.invalid(ann.id(), VAT_ID.scheme(), VAT_ID.value(), "Letter");
        return Calls.of(
                        () -> world.vc().users().checkTaxIds(asAnn, CheckTaxIds.of(ann.id())),
                        () -> other.users().recordTaxIdCheck(admin, invalid))
                .then((checked, recorded) -> assertThat(world.vc().users().get(asAnn, ann.id()))
                        .as("one of the two answers, whole")
                        .isIn(checked, recorded));
    }

    private static Calls checkWhileErasing(World world) {
        User ann = aBilledCustomer(world);
        Caller admin = world.people().admin();
        return Calls.of(
                        () -> world.vc().users().checkTaxIds(admin, CheckTaxIds.of(ann.id())),
                        () -> world.vc().users().erase(admin, EraseUser.of(ann.id(), "As asked for")))
                .then((checked, erased) -> assertThat(
                                world.vc().users().get(admin, ann.id()).taxIdChecks())
                        .as("checks of an erased user")
                        .isEmpty());
    }

    private static User aBilledCustomer(World world) {
        User ann = world.people().aCustomer();
        return world.vc()
                .users()
                .changeProfile(
                        IdentityFixtures.as(ann),
                        ChangeProfile.of(ann.id()).billedTo(VIENNA.withTaxNumber(VAT_ID.scheme(), VAT_ID.value())));
    }

    /** Nothing that was given out before the password changed is worth anything. */
    private static void requireVoid(Authentication authentication, @Nullable Object given) {
        if (given instanceof Tokens tokens) {
            assertThat(catchThrowable(() -> authentication.caller(tokens.accessToken())))
                    .as("the access token after the change of password")
                    .isInstanceOf(DeniedException.class);
            assertThat(catchThrowable(
                            () -> authentication.refresh(Caller.visitor(), RefreshSession.with(tokens.refreshToken()))))
                    .as("the refresh token after the change of password")
                    .isInstanceOf(DeniedException.class);
        }
    }
}
