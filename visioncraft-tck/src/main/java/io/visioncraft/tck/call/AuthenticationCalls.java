package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.emails;
import static io.visioncraft.tck.call.Parts.mostly;
import static io.visioncraft.tck.call.Parts.names;
import static io.visioncraft.tck.call.Parts.numbers;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.User;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Registration, passwords and sessions, by those whom they are about. */
final class AuthenticationCalls {

    private static final String EMAIL = "ann@example.com";

    private static final Duration LONGER_THAN_ANY_SESSION_IS_REMEMBERED = Duration.ofMinutes(1);

    private AuthenticationCalls() {}

    static List<Scenario> scenarios() {
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
                        .refusedAgain(IdentityCodes.ALREADY_BOOTSTRAPPED)
                        .within(9, "any-user", "lock"),
                Scenario.of("authentication.register", AuthenticationCalls::register)
                        .refusedAgain(IdentityCodes.DUPLICATE_EMAIL)
                        .within(6, "built-in-role-and-e-mail"),
                Scenario.of("authentication.change-password", AuthenticationCalls::changePassword)
                        .refusedAgain(AuthenticationCodes.BAD_CREDENTIALS)
                        .within(6, "account", "sign-ins"),
                Scenario.of("authentication.log-in", AuthenticationCalls::logIn)
                        .anotherAgain()
                        .within(6, "account-by-e-mail", "sign-ins"),
                Scenario.of("authentication.refresh", world -> {
                            RefreshSession command =
                                    RefreshSession.with(tokensIn(world).refreshToken());
                            return Act.of(
                                    Caller.visitor(),
                                    caller -> world.vc()
                                            .authentication()
                                            .refresh(caller, command)
                                            .session());
                        })
                        .within(5, "token-account"),
                Scenario.of("authentication.log-out", world -> {
                            Tokens tokens = tokensIn(world);
                            return Act.doing(
                                    Caller.user(tokens.user(), tokens.session()),
                                    caller -> world.vc().authentication().logOut(caller));
                        })
                        .refusedAgain(AccessCodes.NOT_AUTHENTICATED)
                        .within(3, "session-account"),
                Scenario.of("authentication.caller", world -> {
                            String token = tokensIn(world).accessToken();
                            world.standIns().clock().advance(LONGER_THAN_ANY_SESSION_IS_REMEMBERED);
                            return Act.of(
                                    Caller.visitor(),
                                    caller -> world.vc()
                                            .authentication()
                                            .caller(token)
                                            .name());
                        })
                        .within(1, "session-credentials"));
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

    /** The password's hash is outdated, so that it is made anew as well. */
    private static Act logIn(World world) {
        LogIn command = credentialsIn(world);
        world.standIns().passwords().age();
        return Act.of(
                Caller.visitor(),
                caller -> world.vc().authentication().logIn(caller, command).user());
    }

    private static Tokens tokensIn(World world) {
        return world.vc().authentication().logIn(Caller.visitor(), credentialsIn(world));
    }

    private static LogIn credentialsIn(World world) {
        return LogIn.of(world.people().aCustomer().email().text(), IdentityFixtures.PASSWORD);
    }

    /** What is done to get in and out. */
    static final class Generated {

        private Generated() {}

        private static final String ANOTHER = "another right password";

        static Arbitrary<Deed> any() {
            return Parts.weighed(
                    Tuple.of(3, register()),
                    Tuple.of(3, logIn()),
                    Tuple.of(3, refresh()),
                    Tuple.of(1, logOut()),
                    Tuple.of(1, logInAndOut()),
                    Tuple.of(1, comeBack()),
                    Tuple.of(2, changePassword()));
        }

        private static Arbitrary<Deed> register() {
            return Combinators.combine(emails(), names())
                    .as((email, name) -> new Deed(
                            "registers " + email + " as \"" + name + '"',
                            (world, by) -> world.vc()
                                    .authentication()
                                    .register(by, RegisterUser.of(email, name, IdentityFixtures.PASSWORD))));
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
                                    .refresh(
                                            Caller.visitor(),
                                            RefreshSession.with(refreshToken(world.tokens(number)))))));
        }

        private static Arbitrary<Deed> logOut() {
            return numbers()
                    .map(number -> Deed.silent(
                            "logs out with tokens #" + number,
                            (world, by) -> world.vc().authentication().logOut(callerOf(world, number))));
        }

        /** As somebody who can, since few tokens are there to log out with. */
        private static Arbitrary<Deed> logInAndOut() {
            return Arbitraries.just(Deed.silent("logs in as ann@example.com and out again", (world, by) -> {
                Authentication authentication = world.vc().authentication();
                Tokens issued =
                        authentication.logIn(Caller.visitor(), LogIn.of("ann@example.com", IdentityFixtures.PASSWORD));
                authentication.logOut(authentication.caller(issued.accessToken()));
            }));
        }

        private static Arbitrary<Deed> comeBack() {
            return numbers().map(number -> new Deed("shows tokens #" + number, (world, by) -> callerOf(world, number)));
        }

        private static Arbitrary<Deed> changePassword() {
            return Combinators.combine(
                            passwords(), mostly(List.of(ANOTHER, IdentityFixtures.PASSWORD), List.of("short")))
                    .as((current, next) -> Deed.silent(
                            "changes the password from \"" + current + "\" to \"" + next + '"',
                            (world, by) ->
                                    world.vc().authentication().changePassword(by, ChangePassword.of(current, next))));
        }

        /** The one that everybody has at first, the one they change to, and one that nobody has. */
        private static Arbitrary<String> passwords() {
            return Arbitraries.of(IdentityFixtures.PASSWORD, ANOTHER, "not the right password");
        }

        private static Caller callerOf(NumberedRecords world, int number) {
            @Nullable Tokens tokens = world.tokens(number);
            return world.vc().authentication().caller(tokens == null ? null : tokens.accessToken());
        }

        private static String refreshToken(@Nullable Tokens tokens) {
            return tokens == null ? "no token" : tokens.refreshToken();
        }
    }
}
