package io.visioncraft.tck.arbitrary;

import static io.visioncraft.tck.arbitrary.Parts.emails;
import static io.visioncraft.tck.arbitrary.Parts.mostly;
import static io.visioncraft.tck.arbitrary.Parts.names;
import static io.visioncraft.tck.arbitrary.Parts.numbers;
import static io.visioncraft.tck.arbitrary.Parts.texts;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What is done to users, roles and sessions. */
final class IdentityDeeds {

    private static final String ANOTHER = "another right password";

    private IdentityDeeds() {}

    static Arbitrary<Deed> any() {
        return Parts.weighed(
                Tuple.of(3, register()),
                Tuple.of(2, invite()),
                Tuple.of(2, changeProfile()),
                Tuple.of(2, suspend()),
                Tuple.of(2, reinstate()),
                Tuple.of(3, assignRole()),
                Tuple.of(2, createRole()),
                Tuple.of(1, changeRole()),
                Tuple.of(1, deleteRole()),
                Tuple.of(3, logIn()),
                Tuple.of(3, refresh()),
                Tuple.of(1, logOut()),
                Tuple.of(1, comeBack()),
                Tuple.of(2, changePassword()),
                Tuple.of(1, erase()),
                Tuple.of(1, export()));
    }

    private static Arbitrary<Deed> register() {
        return Combinators.combine(emails(), names())
                .as((email, name) -> new Deed(
                        "registers " + email + " as \"" + name + '"',
                        (world, by) -> world.vc()
                                .authentication()
                                .register(by, RegisterUser.of(email, name, IdentityFixtures.PASSWORD))));
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
                                        ChangeProfile.of(world.user(user))
                                                .billedTo(BillingProfile.of(name, "1 Hill Street", "", "Győr", "HU")
                                                        .withTaxNumber("VAT", "HU12345678")))));
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
                        (world, by) -> world.vc().users().reinstate(by, ReinstateUser.of(world.user(user), reason))));
    }

    private static Arbitrary<Deed> assignRole() {
        return Combinators.combine(numbers(), numbers())
                .as((user, role) -> new Deed(
                        "gives user #" + user + " the role #" + role,
                        (world, by) ->
                                world.vc().users().assignRole(by, AssignRole.of(world.user(user), world.role(role)))));
    }

    private static Arbitrary<Deed> createRole() {
        return Combinators.combine(names(), Arbitraries.of("order:read:any", "role:manage:any", "no:such:thing"))
                .as((name, permission) -> new Deed(
                        "creates role \"" + name + "\" of " + permission,
                        (world, by) -> world.vc().roles().create(by, CreateRole.of(name, permission))));
    }

    private static Arbitrary<Deed> changeRole() {
        return Combinators.combine(numbers(), names())
                .as((role, name) -> new Deed(
                        "changes role #" + role + " to \"" + name + "\" of crm:work:any, crm:read:any",
                        (world, by) -> world.vc()
                                .roles()
                                .change(
                                        by,
                                        ChangeRole.of(world.role(role))
                                                .named(name)
                                                .granting("crm:work:any", "crm:read:any"))));
    }

    private static Arbitrary<Deed> deleteRole() {
        return numbers()
                .map(role -> Deed.silent(
                        "deletes role #" + role,
                        (world, by) -> world.vc().roles().delete(by, DeleteRole.of(world.role(role)))));
    }

    private static Arbitrary<Deed> logIn() {
        return Combinators.combine(emails(), passwords())
                .as((email, password) -> new Deed(
                        "logs in as " + email + " with \"" + password + '"',
                        (world, by) -> world.keep(
                                world.vc().authentication().logIn(Caller.visitor(), LogIn.of(email, password)))));
    }

    private static Arbitrary<Deed> refresh() {
        return numbers()
                .map(number -> new Deed(
                        "refreshes with tokens #" + number,
                        (world, by) -> world.keep(world.vc()
                                .authentication()
                                .refresh(Caller.visitor(), RefreshSession.with(refreshToken(world.tokens(number)))))));
    }

    private static Arbitrary<Deed> logOut() {
        return numbers()
                .map(number -> Deed.silent(
                        "logs out with tokens #" + number,
                        (world, by) -> world.vc().authentication().logOut(callerOf(world, number))));
    }

    private static Arbitrary<Deed> comeBack() {
        return numbers().map(number -> new Deed("shows tokens #" + number, (world, by) -> callerOf(world, number)));
    }

    private static Arbitrary<Deed> changePassword() {
        return Combinators.combine(passwords(), mostly(List.of(ANOTHER, IdentityFixtures.PASSWORD), List.of("short")))
                .as((current, next) -> Deed.silent(
                        "changes the password from \"" + current + "\" to \"" + next + '"',
                        (world, by) ->
                                world.vc().authentication().changePassword(by, ChangePassword.of(current, next))));
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

    /** The one that everybody has at first, the one they change to, and one that nobody has. */
    private static Arbitrary<String> passwords() {
        return Arbitraries.of(IdentityFixtures.PASSWORD, ANOTHER, "not the right password");
    }

    private static Caller callerOf(World world, int number) {
        @Nullable Tokens tokens = world.tokens(number);
        return world.vc().authentication().caller(tokens == null ? null : tokens.accessToken());
    }

    private static String refreshToken(@Nullable Tokens tokens) {
        return tokens == null ? "no token" : tokens.refreshToken();
    }
}
