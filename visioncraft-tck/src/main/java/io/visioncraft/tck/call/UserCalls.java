package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.emails;
import static io.visioncraft.tck.call.Parts.names;
import static io.visioncraft.tck.call.Parts.numbers;
import static io.visioncraft.tck.call.Parts.texts;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Users, by an administrator or by themselves. */
final class UserCalls {

    private static final String EMAIL = "ann@example.com";

    private UserCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("users.create", world -> {
                            Caller admin = world.people().admin();
                            return Act.of(
                                    admin, caller -> world.vc().users().create(caller, CreateUser.of(EMAIL, "Ann")));
                        })
                        .within(6, "account", "built-in-role-and-e-mail"),
                Scenario.of("users.get", world -> {
                            User ann = world.people().aCustomer();
                            return Act.of(
                                    IdentityFixtures.as(ann),
                                    caller -> world.vc().users().get(caller, ann.id()));
                        })
                        .within(1, "account"),
                Scenario.of("users.find-by-email", world -> {
                            world.people().aCustomer(EMAIL, "Ann");
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().users().findByEmail(caller, EMAIL));
                        })
                        .within(2, "account", "user-by-e-mail"),
                Scenario.of("users.find-by-number", world -> {
                            User ann = world.people().aCustomer();
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().users().findByNumber(caller, ann.number()));
                        })
                        .within(2, "account", "user-by-number"),
                Scenario.of(
                                "users.list",
                                world -> Act.of(
                                        world.people().admin(),
                                        caller ->
                                                world.vc().users().list(caller, UserQuery.all(), ListRequest.first())))
                        .within(2, "account", "users"),
                Scenario.of("users.change-profile", world -> {
                            User ann = world.people().aCustomer();
                            ChangeProfile command = ChangeProfile.of(ann.id())
                                    .named("Ann Other")
                                    .billedTo(BillingProfile.of("Ann GmbH", "Hauptstraße 2", "10115", "Berlin", "DE")
                                            .withTradeName("Ann")
                                            .withRegistration(null, "HRB 4712")
                                            .withOtherId("0088", "4012345000009")
                                            .withElectronicAddress("EM", "bills@example.com")
                                            .withContact("Desk", "+49 30 5678", "bills@example.com"));
                            return Act.of(
                                    IdentityFixtures.as(ann),
                                    caller -> world.vc().users().changeProfile(caller, command));
                        })
                        .within(3, "account"),
                Scenario.of("users.suspend", world -> {
                            User other = world.people().anotherAdministrator();
                            world.crm().aRecordWorkedBy(other, world.people().aCustomer());
                            world.vc()
                                    .authentication()
                                    .logIn(
                                            Caller.visitor(),
                                            LogIn.of(other.email().text(), IdentityFixtures.PASSWORD));
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().users().suspend(caller, SuspendUser.of(other.id(), "Left")));
                        })
                        .within(14, "account", "lock", "lock", "account", "administrators", "held"),
                Scenario.of("users.reinstate", world -> {
                            User suspended = world.people().aSuspendedUser();
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc()
                                            .users()
                                            .reinstate(caller, ReinstateUser.of(suspended.id(), "Paid")));
                        })
                        .within(6, "account", "account"),
                Scenario.of("users.erase", UserCalls::erase)
                        .within(
                                24,
                                "account",
                                "lock",
                                "lock",
                                "account",
                                "user-history",
                                "orders",
                                "order-lines",
                                "order-history",
                                "records",
                                "messages",
                                "record-history",
                                "held"),
                Scenario.of("users.export", world -> {
                            User ann = world.people().aCustomer();
                            world.orders().aPlacedOrderOf(ann);
                            world.crm().anOpenRecordOf(ann);
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().users().export(caller, ann.id()));
                        })
                        .within(
                                20,
                                "account",
                                "account",
                                "user-history",
                                "sessions",
                                "orders",
                                "order-lines",
                                "order-history",
                                "invoices",
                                "invoice-lines",
                                "credited",
                                "payments",
                                "records",
                                "messages",
                                "record-history"),
                Scenario.of("users.assign-role", world -> {
                            User agent = world.people().aMemberOfStaff();
                            world.crm().aRecordWorkedBy(agent, world.people().aCustomer());
                            AssignRole command = AssignRole.of(
                                    agent.id(),
                                    world.people().role(BuiltInRole.CUSTOMER).id());
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().users().assignRole(caller, command));
                        })
                        .within(10, "account", "lock", "lock", "account", "role", "held"),
                Scenario.of("users.history", world -> {
                            User suspended = world.people().aSuspendedUser();
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().users().history(caller, suspended.id(), ListRequest.first()));
                        })
                        .within(3, "account", "user-history"));
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

    /** What is done to users. */
    static final class Generated {

        private Generated() {}

        static Arbitrary<Deed> any() {
            return Parts.weighed(
                    Tuple.of(2, invite()),
                    Tuple.of(2, changeProfile()),
                    Tuple.of(2, suspend()),
                    Tuple.of(2, reinstate()),
                    Tuple.of(3, assignRole()),
                    Tuple.of(1, erase()),
                    Tuple.of(1, export()));
        }

        private static Arbitrary<Deed> invite() {
            return Combinators.combine(emails(), names())
                    .as((email, name) -> new Deed(
                            "invites " + email + " as \"" + name + '"',
                            (world, by) -> world.vc().users().create(by, CreateUser.of(email, name))));
        }

        private static Arbitrary<Deed> changeProfile() {
            Arbitrary<Deed> billed = Combinators.combine(numbers(), names())
                    .as((user, name) -> new Deed(
                            "bills user #" + user + " as \"" + name + '"',
                            (world, by) -> world.vc()
                                    .users()
                                    .changeProfile(
                                            by,
                                            ChangeProfile.of(world.user(user)).billedTo(TaxIdCalls.billed(name)))));
            Arbitrary<Deed> plain = Combinators.combine(numbers(), names())
                    .as((user, name) -> new Deed(
                            "renames user #" + user + " to \"" + name + "\" and takes the billing profile away",
                            (world, by) -> world.vc()
                                    .users()
                                    .changeProfile(
                                            by,
                                            ChangeProfile.of(world.user(user))
                                                    .named(name)
                                                    .withoutBillingProfile())));
            return Arbitraries.oneOf(billed, plain);
        }

        private static Arbitrary<Deed> suspend() {
            return Combinators.combine(numbers(), texts())
                    .as((user, reason) -> new Deed(
                            "suspends user #" + user + " because \"" + reason + '"',
                            (world, by) -> world.vc().users().suspend(by, SuspendUser.of(world.user(user), reason))));
        }

        private static Arbitrary<Deed> reinstate() {
            return Combinators.combine(numbers(), texts())
                    .as((user, reason) -> new Deed(
                            "reinstates user #" + user + " because \"" + reason + '"',
                            (world, by) ->
                                    world.vc().users().reinstate(by, ReinstateUser.of(world.user(user), reason))));
        }

        private static Arbitrary<Deed> assignRole() {
            return Combinators.combine(numbers(), numbers())
                    .as((user, role) -> new Deed(
                            "gives user #" + user + " the role #" + role,
                            (world, by) -> world.vc()
                                    .users()
                                    .assignRole(by, AssignRole.of(world.user(user), world.role(role)))));
        }

        private static Arbitrary<Deed> erase() {
            return Combinators.combine(numbers(), texts())
                    .as((user, reason) -> new Deed(
                            "erases user #" + user + " because \"" + reason + '"',
                            (world, by) -> world.vc().users().erase(by, EraseUser.of(world.user(user), reason))));
        }

        private static Arbitrary<Deed> export() {
            return numbers()
                    .map(user -> new Deed(
                            "exports what is held about user #" + user,
                            (world, by) -> world.vc().users().export(by, world.user(user))));
        }
    }
}
