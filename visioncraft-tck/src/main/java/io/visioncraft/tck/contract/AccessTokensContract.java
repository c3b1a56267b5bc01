package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.AccessTokens.Refused;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.SequentialIds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AccessTokens} does: rules TOK. The author says how to make them, and may add tokens of his own. */
@ContractTests
public abstract class AccessTokensContract implements AdapterUnderTest {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration MOST_SKEW = Duration.ofSeconds(30);

    private final SequentialIds ids = new SequentialIds();
    private MovableClock clock;
    private AccessTokens tokens;

    /**
     * Tokens that expire on that clock. Called before each test.
     *
     * @param clock moved by the test
     * @return tokens of the adapter under test
     */
    protected abstract AccessTokens tokens(Clock clock);

    /**
     * Tokens with the same settings and other keys, as a stranger would make them.
     *
     * @param clock moved by the test
     * @return tokens that the adapter under test must not accept
     */
    protected abstract AccessTokens strangersTokens(Clock clock);

    /**
     * Tokens that the adapter must refuse, beside those that every adapter must: forged from one that it issued.
     *
     * @param issued a token of the adapter under test
     * @return none, unless overridden
     */
    protected List<String> hostileTokens(String issued) {
        return List.of();
    }

    @BeforeEach
    final void beginWithTokens() {
        clock = MovableClock.create();
        tokens = tokens(clock);
    }

    private AccessClaims claims() {
        Instant now = clock.instant();
        return new AccessClaims(
                new UserId(ids.next()),
                new SessionId(ids.next()),
                new TokenId(ids.next()),
                7,
                now,
                now.plus(LIFE),
                now.minusSeconds(3_600),
                List.of("pwd", "otp"));
    }

    @Test
    @Proves("TOK-1")
    final void acceptsWhatItIssuedWithTheSameClaims() {
        AccessClaims claims = claims();
        AccessClaims other = claims();

        String token = tokens.issue(claims);
        String otherToken = tokens.issue(other);

        assertThat(tokens.verify(token)).isEqualTo(new Accepted(claims));
        assertThat(tokens.verify(otherToken)).isEqualTo(new Accepted(other));
        assertThat(tokens.verify(token)).as("a second time").isEqualTo(new Accepted(claims));
        assertThat(token).isNotEqualTo(otherToken);
    }

    @Test
    @Proves("TOK-2")
    final void acceptsUntilItExpires() {
        String token = tokens.issue(claims());

        clock.advance(LIFE.minusSeconds(1));
        assertThat(tokens.verify(token)).isInstanceOf(Accepted.class);
        clock.advance(MOST_SKEW.plusSeconds(2));
        assertThat(tokens.verify(token)).isInstanceOf(Refused.class);
        clock.advance(Duration.ofDays(10_000));
        assertThat(tokens.verify(token)).isInstanceOf(Refused.class);
    }

    @Test
    @Proves("TOK-3")
    final void refusesATokenFromTheFuture() {
        String token = tokens.issue(claims());

        clock.advance(MOST_SKEW.plusSeconds(1).negated());

        assertThat(tokens.verify(token)).isInstanceOf(Refused.class);
    }

    @Test
    @Proves("TOK-4")
    final void refusesTheTokenOfAStranger() {
        AccessClaims claims = claims();

        assertThat(tokens.verify(strangersTokens(clock).issue(claims))).isInstanceOf(Refused.class);
        assertThat(strangersTokens(clock).verify(tokens.issue(claims))).isInstanceOf(Refused.class);
    }

    @Test
    @Proves("TOK-5")
    final void refusesWhateverIsNoToken() {
        String issued = tokens.issue(claims());
        List<String> hostile = new ArrayList<>(List.of(
                "",
                " ",
                ".",
                "..",
                "...",
                "null",
                "Bearer " + issued,
                issued + ".",
                "." + issued,
                issued + "." + issued,
                " " + issued,
                issued + "\n",
                issued + "=",
                issued.toUpperCase(Locale.ROOT),
                "x".repeat(2_000_000),
                issued + "x".repeat(20_000),
                "\uD800",
                "\u0000",
                "ä.ö.ü",
                "{\"alg\":\"none\"}",
                segment("{}") + "." + segment("{}") + ".",
                segment("{\"alg\":\"none\"}") + "." + segment("{\"sub\":\"admin\"}") + ".",
                segment("{\"alg\":\"NoNe\",\"typ\":\"at+jwt\"}") + "." + segment("{\"sub\":\"admin\"}") + ".x",
                segment("[".repeat(3_000)) + "." + segment("[".repeat(3_000)) + ".x"));
        hostile.addAll(HostileTokens.from(issued));
        hostile.addAll(hostileTokens(issued));

        assertThat(tokens.verify(null)).isInstanceOf(Refused.class);
        assertThat(hostile).allSatisfy(text -> assertThat(tokens.verify(text)).isInstanceOf(Refused.class));
        assertThat(tokens.verify(issued)).isInstanceOf(Accepted.class);
    }

    private static String segment(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Proves("TOK-6")
    final void refusesATokenOfWhichOneCharacterWasChanged() {
        String issued = tokens.issue(claims());

        for (int i = 0; i < issued.length(); i++) {
            char changed = issued.charAt(i) == 'A' ? 'B' : 'A';
            String forged = issued.substring(0, i) + changed + issued.substring(i + 1);
            String cut = issued.substring(0, i);

            assertThat(tokens.verify(forged)).as("character %d changed", i).isInstanceOf(Refused.class);
            assertThat(tokens.verify(cut)).as("cut at %d", i).isInstanceOf(Refused.class);
        }
    }

    @Test
    @Proves("TOK-7")
    final void saysNothingOfATokenThatItRefuses() {
        String stranger = strangersTokens(clock).issue(claims());

        for (String text : List.of(stranger, "attack <script>", stranger + "x")) {
            assertThat(tokens.verify(text))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason())
                                    .isNotBlank()
                                    .hasSizeLessThan(40)
                                    .doesNotContain("attack", stranger.substring(0, 12)));
        }
    }

    @Test
    @Proves("TOK-8")
    final void servesSeveralThreads() {
        List<AccessClaims> claims = List.of(claims(), claims(), claims(), claims());

        List<Race.Outcome<Boolean>> outcomes = Race.times(4, n -> () -> {
            boolean right = true;
            for (int i = 0; i < 25; i++) {
                right &= tokens.verify(tokens.issue(claims.get(n))).equals(new Accepted(claims.get(n)));
                right &= tokens.verify("none of " + n) instanceof Refused;
            }
            return right;
        });

        assertThat(outcomes).allSatisfy(one -> assertThat(one.answered()).isTrue());
    }
}
