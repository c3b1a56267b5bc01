package io.visioncraft.tck.crash;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;

/** Users and roles. */
final class UserScenarios {

    private static final String EMAIL = "ann@example.com";

    private UserScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                                "authentication.bootstrap",
                                world -> Act.of(
                                        Caller.visitor(),
                                        caller -> world.vc()
                                                .authentication()
                                                .bootstrap(
                                                        caller,
                                                        BootstrapAdministrator.of(
                                                                EMAIL, "Ann", IdentityFixtures.PASSWORD))))
                        .refusedAgain(IdentityCodes.ALREADY_BOOTSTRAPPED),
                Scenario.of("authentication.register", UserScenarios::register)
                        .refusedAgain(IdentityCodes.DUPLICATE_EMAIL),
                Scenario.of("users.create", world -> {
                    Caller admin = world.people().admin();
                    return Act.of(admin, caller -> world.vc().users().create(caller, CreateUser.of(EMAIL, "Ann")));
                }),
                Scenario.of("users.get", world -> {
                    User ann = world.people().aCustomer();
                    return Act.of(
                            IdentityFixtures.as(ann),
                            caller -> world.vc().users().get(caller, ann.id()));
                }),
                Scenario.of("users.find-by-email", world -> {
                    world.people().aCustomer(EMAIL, "Ann");
                    return Act.of(
                            world.people().admin(), caller -> world.vc().users().findByEmail(caller, EMAIL));
                }),
                Scenario.of(
                        "users.list",
                        world -> Act.of(
                                world.people().admin(),
                                caller -> world.vc().users().list(caller, UserQuery.all(), ListRequest.first()))),
                Scenario.of("users.change-profile", world -> {
                    User ann = world.people().aCustomer();
                    ChangeProfile command = ChangeProfile.of(ann.id())
                            .named("Ann Other")
                            .billedTo(BillingProfile.of("Ann GmbH", "Hauptstraße 2", "10115", "Berlin", "DE"));
                    return Act.of(
                            IdentityFixtures.as(ann),
                            caller -> world.vc().users().changeProfile(caller, command));
                }),
                Scenario.of("authentication.change-password", UserScenarios::changePassword)
                        .refusedAgain(AuthenticationCodes.BAD_CREDENTIALS),
                Scenario.of("users.suspend", world -> {
                    User other = world.people().anotherAdministrator();
                    world.crm().aRecordWorkedBy(other, world.people().aCustomer());
                    world.vc()
                            .authentication()
                            .logIn(Caller.visitor(), LogIn.of(other.email().text(), IdentityFixtures.PASSWORD));
                    return Act.of(
                            world.people().admin(),
                            caller -> world.vc().users().suspend(caller, SuspendUser.of(other.id(), "Left")));
                }),
                Scenario.of("users.reinstate", world -> {
                    User suspended = world.people().aSuspendedUser();
                    return Act.of(
                            world.people().admin(),
                            caller -> world.vc().users().reinstate(caller, ReinstateUser.of(suspended.id(), "Paid")));
                }),
                Scenario.of("users.erase", UserScenarios::erase),
                Scenario.of("users.export", world -> {
                    User ann = world.people().aCustomer();
                    world.orders().aPlacedOrderOf(ann);
                    world.crm().anOpenRecordOf(ann);
                    return Act.of(
                            world.people().admin(), caller -> world.vc().users().export(caller, ann.id()));
                }),
                Scenario.of("users.assign-role", world -> {
                    User agent = world.people().aMemberOfStaff();
                    world.crm().aRecordWorkedBy(agent, world.people().aCustomer());
                    AssignRole command = AssignRole.of(
                            agent.id(),
                            world.people().role(BuiltInRole.CUSTOMER).id());
                    return Act.of(
                            world.people().admin(), caller -> world.vc().users().assignRole(caller, command));
                }),
                Scenario.of("users.history", world -> {
                    User suspended = world.people().aSuspendedUser();
                    return Act.of(
                            world.people().admin(),
                            caller -> world.vc().users().history(caller, suspended.id(), ListRequest.first()));
                }),
                Scenario.of(
                        "roles.create",
                        world -> Act.of(
                                world.people().admin(),
                                caller ->
                                        world.vc().roles().create(caller, CreateRole.of("Auditor", "event:read:any")))),
                Scenario.of("roles.change", world -> {
                    Role role = world.people().aRoleOf("event:read:any");
                    ChangeRole command = ChangeRole.of(role.id()).granting("event:read:any", "order:read:any");
                    return Act.of(
                            world.people().admin(), caller -> world.vc().roles().change(caller, command));
                }),
                Scenario.of("roles.delete", world -> {
                    Role role = world.people().aRoleOf("event:read:any");
                    return Act.doing(
                            world.people().admin(),
                            caller -> world.vc().roles().delete(caller, DeleteRole.of(role.id())));
                }),
                Scenario.of("roles.get", world -> {
                    Role role = world.people().aRoleOf("event:read:any");
                    return Act.of(
                            world.people().admin(), caller -> world.vc().roles().get(caller, role.id()));
                }),
                Scenario.of(
                        "roles.list",
                        world -> Act.of(
                                world.people().admin(),
                                caller -> world.vc().roles().list(caller, ListRequest.first()))),
                Scenario.of(
                        "roles.unregistered",
                        world -> Act.of(
                                world.people().admin(),
                                caller -> world.vc().roles().unregistered(caller))));
    }

    /** With a session, an order and a CRM record, of all of which something goes. */
    private static Act erase(World world) {
        User ann = world.people().aCustomer();
        world.vc().authentication().logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD));
        world.vc()
                .orders()
                .place(
                        IdentityFixtures.as(ann),
                        PlaceOrder.of(List.of(world.orders().anItem()))
                                .described(OrderDescription.none().withNote("Ring twice")));
        world.crm().anOpenRecordOf(ann);
        EraseUser command = EraseUser.of(ann.id(), "As asked for");
        return Act.of(world.people().admin(), caller -> world.vc().users().erase(caller, command));
    }

    /** With another session open, which ends. */
    private static Act changePassword(World world) {
        User ann = world.people().aCustomer();
        world.vc().authentication().logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD));
        ChangePassword command = ChangePassword.of(IdentityFixtures.PASSWORD, "a staple that is correct");
        return Act.doing(
                IdentityFixtures.as(ann), caller -> world.vc().authentication().changePassword(caller, command));
    }

    private static Act register(World world) {
        world.people().theAdministrator();
        RegisterUser command = RegisterUser.of(EMAIL, "Ann", IdentityFixtures.PASSWORD);
        return Act.of(Caller.visitor(), caller -> world.vc().authentication().register(caller, command));
    }
}
