package io.visioncraft.spring.boot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestWorldTest {

    private static final Caller READER = Caller.system("reader", "user:read:any");

    private final TestWorld world = new TestWorld(Store.MEMORY);
    private final VisionCraft vc = VisionCraft.builder(world.store(), StandIns.issuer())
            .clock(world.clock())
            .ids(world.ids())
            .passwordHasher(world.passwords())
            .accessTokens(world.tokens())
            .loginThrottle(world.throttle())
            .listener(world.events())
            .build();

    @Test
    void beginsAnewUnderTheSameLibrary() {
        Fixtures.in(vc).orders().aPlacedOrder();
        world.clock().advance(Duration.ofDays(1));

        world.reset();

        assertThat(vc.users()
                        .list(READER, UserQuery.all(), ListRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(world.events().all()).isEmpty();
        assertThat(world.clock().instant()).isEqualTo(MovableClock.START);
        Fixtures.in(vc).orders().aPlacedOrder();
        assertThat(world.events().types()).contains("order.placed");
    }

    @Test
    void countsOnThroughAllFixturesOfATestAndBeginsWithOneInTheNext() {
        for (int test = 0; test < 2; test++) {
            User ann = Fixtures.in(vc, world.numbersIn(vc)).people().aCustomer();
            User bob = Fixtures.in(vc, world.numbersIn(vc)).people().aCustomer();

            assertThat(ann.name()).isEqualTo("Customer 1");
            assertThat(bob.name()).isEqualTo("Customer 2");
            world.reset();
        }
    }

    @Test
    void neverUsesAnIdAgain() {
        User before = Fixtures.in(vc).people().aCustomer();

        world.reset();

        assertThat(Fixtures.in(vc).people().aCustomer().id()).isNotEqualTo(before.id());
    }

    @Test
    void refusesATokenOfAnEarlierTestAlthoughItsSessionWasJustSeenToLive() {
        Tokens earlier = logIn(Fixtures.in(vc).people().aCustomer());
        assertThat(vc.authentication().caller(earlier.accessToken()).user()).isEqualTo(earlier.user());

        world.reset();

        assertThat(codeOf(() -> vc.authentication().caller(earlier.accessToken())))
                .isEqualTo(AuthenticationCodes.BAD_TOKEN.value());
    }

    @Test
    void forgetsTheFailedLogInsOfAnEarlierTest() {
        User before = Fixtures.in(vc).people().aCustomer();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            codes.add(codeOf(() -> vc.authentication()
                    .logIn(Caller.visitor(), LogIn.of(before.email().text(), "wrong"))));
        }
        assertThat(codes).contains(AuthenticationCodes.THROTTLED.value());

        world.reset();

        User after = Fixtures.in(vc).people().aCustomer();
        assertThat(after.email()).isEqualTo(before.email());
        assertThat(logIn(after).user()).isEqualTo(after.id());
    }

    @Test
    void takesPasswordsAgainAfterATestThatOverloadedHashing() {
        world.passwords().overloaded(true);

        world.reset();

        assertThat(logIn(Fixtures.in(vc).people().aCustomer()).accessToken()).isNotEmpty();
    }

    @Test
    void refusesToBeginAnewWhileATestRuns() {
        world.begin("OrderTest.places");

        assertThatThrownBy(world::reset)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OrderTest.places")
                .hasMessageContaining("one after the other");

        world.end("OrderTest.places");
        world.reset();
    }

    private Tokens logIn(User user) {
        return vc.authentication().logIn(Caller.visitor(), LogIn.of(user.email().text(), IdentityFixtures.PASSWORD));
    }

    private static String codeOf(Runnable call) {
        try {
            call.run();
        } catch (VisionCraftException rejected) {
            return rejected.code();
        }
        return "";
    }
}
