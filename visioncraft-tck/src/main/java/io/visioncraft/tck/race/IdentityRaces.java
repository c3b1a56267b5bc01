package io.visioncraft.tck.race;

import static io.visioncraft.tck.race.Outcome.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleManagement;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserManagement;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users, roles and sessions. */
final class IdentityRaces {

    private static final String NOTE = "Ring twice";

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
