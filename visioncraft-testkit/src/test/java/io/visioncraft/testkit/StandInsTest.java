package io.visioncraft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.AccessTokens.Refused;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher.Verification;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.StoreCodes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class StandInsTest {

    private final StandIns standIns = StandIns.create();
    private final MovableClock clock = standIns.clock();
    private final FastPasswordHasher hasher = standIns.passwords();
    private final TableAccessTokens tokens = standIns.tokens();
    private final RawPassword right = RawPassword.of("correct horse battery staple");
    private final RawPassword wrong = RawPassword.of("correct horse battery stapler");

    @Test
    void movesTheClockInEveryZone() {
        MovableClock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));

        clock.advance(Duration.ofMinutes(5));

        assertThat(berlin.instant()).isEqualTo(MovableClock.START.plusSeconds(300));
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void countsIdsUpwardsInTheFormOfVersion7() {
        SequentialIds ids = standIns.ids();

        List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void saltsPasswordsAndKnowsThemAgain() {
        PasswordHash one = hasher.hash(right);
        PasswordHash two = hasher.hash(right);

        assertThat(one).isNotEqualTo(two);
        assertThat(hasher.verify(right, one)).isEqualTo(Verification.MATCHES);
        assertThat(hasher.verify(right, two)).isEqualTo(Verification.MATCHES);
        assertThat(hasher.verify(wrong, one)).isEqualTo(Verification.DIFFERS);
    }

    @Test
    void knowsHashesOfFormerParameters() {
        PasswordHash old = hasher.hash(right);

        hasher.age();

        assertThat(hasher.verify(right, old)).isEqualTo(Verification.MATCHES_OUTDATED);
        assertThat(hasher.verify(wrong, old)).isEqualTo(Verification.DIFFERS);
    }

    @Test
    void takesTheSameWorkForEveryAnswer() {
        PasswordHash hash = hasher.hash(right);
        long before = hasher.work();

        hasher.verify(right, hash);
        hasher.verify(wrong, hash);
        hasher.verify(wrong, new PasswordHash("{unknown}"));
        hasher.burn(wrong);

        assertThat(hasher.work() - before).isEqualTo(4);
        assertThat(hasher.verify(wrong, new PasswordHash("{unknown}"))).isEqualTo(Verification.UNUSABLE);
    }

    @Test
    void refusesToHashWhenOverloaded() {
        hasher.overloaded(true);

        Rejections.assertRejected(AuthenticationCodes.HASHING_OVERLOADED, () -> hasher.hash(right));
    }

    @Test
    void acceptsItsOwnTokensUntilTheyExpire() {
        AccessClaims claims = claims(clock.instant(), clock.instant().plusSeconds(60));
        String token = tokens.issue(claims);

        assertThat(tokens.verify(token)).isEqualTo(new Accepted(claims));
        assertThat(tokens.verify(token + "x")).isEqualTo(new Refused("unknown"));
        assertThat(tokens.verify(null)).isEqualTo(new Refused("unknown"));
        clock.advance(Duration.ofSeconds(60));
        assertThat(tokens.verify(token)).isEqualTo(new Refused("expired"));
        clock.advance(Duration.ofSeconds(-61));
        assertThat(tokens.verify(token)).isEqualTo(new Refused("not-yet-valid"));
    }

    @Test
    void failsAnAssertionOnAnyOtherRejection() {
        RejectionCode expected = StoreCodes.ROLLED_BACK;

        assertAssertionFails(() -> Rejections.assertRejected(expected, () -> {}));
        assertAssertionFails(() -> Rejections.assertRejected(expected, () -> {
            throw ConflictException.transientClash(StoreCodes.CLASH, "Another", null);
        }));
        assertAssertionFails(() -> Rejections.assertInvalid(KernelCodes.REQUIRED, "name", () -> {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at("code", "A code is required"));
        }));
    }

    private static void assertAssertionFails(Runnable assertion) {
        Assertions.assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion::run);
    }

    private static AccessClaims claims(Instant from, Instant until) {
        UUID id = new SequentialIds().next();
        return new AccessClaims(
                new UserId(id), new SessionId(id), new TokenId(id), 1, from, until, from, List.of("pwd"));
    }
}
