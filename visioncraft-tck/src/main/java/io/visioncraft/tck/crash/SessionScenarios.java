package io.visioncraft.tck.crash;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;

/** Sessions. */
final class SessionScenarios {

    private static final Duration LONGER_THAN_ANY_SESSION_IS_REMEMBERED = Duration.ofMinutes(1);

    private SessionScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("authentication.log-in", SessionScenarios::logIn).anotherAgain(),
                Scenario.of("authentication.refresh", world -> {
                    RefreshSession command = RefreshSession.with(tokensIn(world).refreshToken());
                    return Act.of(
                            Caller.visitor(),
                            caller -> world.vc()
                                    .authentication()
                                    .refresh(caller, command)
                                    .session());
                }),
                Scenario.of("authentication.log-out", world -> {
                            Tokens tokens = tokensIn(world);
                            return Act.doing(
                                    Caller.user(tokens.user(), tokens.session()),
                                    caller -> world.vc().authentication().logOut(caller));
                        })
                        .refusedAgain(AccessCodes.NOT_AUTHENTICATED),
                Scenario.of("authentication.caller", world -> {
                    String token = tokensIn(world).accessToken();
                    world.standIns().clock().advance(LONGER_THAN_ANY_SESSION_IS_REMEMBERED);
                    return Act.of(
                            Caller.visitor(),
                            caller -> world.vc().authentication().caller(token).name());
                }));
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
}
