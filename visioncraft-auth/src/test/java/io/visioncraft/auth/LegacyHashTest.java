package io.visioncraft.auth;

import static io.visioncraft.authentication.PasswordHasher.Verification.DIFFERS;
import static io.visioncraft.authentication.PasswordHasher.Verification.MATCHES;
import static io.visioncraft.authentication.PasswordHasher.Verification.MATCHES_OUTDATED;
import static io.visioncraft.authentication.PasswordHasher.Verification.UNUSABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.kernel.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Hashes that other applications left behind. */
class LegacyHashTest {

    private static final Argon2Cost COST = new Argon2Cost(Argon2Cost.MIN_MEMORY_KIB, 1, 1);

    private final CountingEncoder argon2id =
            CountingEncoder.of(Encoders.of(COST).argon2id());
    private final CountingEncoder bcrypt = CountingEncoder.of(Encoders.of(COST).bcrypt());
    private final Argon2idPasswordHasher hasher = new Argon2idPasswordHasher(
            COST,
            new Encoders(
                    argon2id,
                    bcrypt,
                    Encoders.of(COST).pbkdf2Sha1(),
                    Encoders.of(COST).pbkdf2Sha256()),
            new HashingGate(1, 0, Duration.ZERO),
            Argon2Cost.MAX_MEMORY_KIB);

    @Test
    @Rule("IDN-4")
    void acceptsABcryptHashAndAsksForABetterOne() {
        PasswordHash stored = bcryptOf("an old password");

        assertThat(hasher.verify(RawPassword.of("an old password"), stored)).isEqualTo(MATCHES_OUTDATED);
        assertThat(hasher.verify(RawPassword.of("an odd password"), stored)).isEqualTo(DIFFERS);

        PasswordHash better = hasher.hash(RawPassword.of("an old password"));
        assertThat(hasher.verify(RawPassword.of("an old password"), better)).isEqualTo(MATCHES);
    }

    /** From the tests of crypt_blowfish, Openwall. */
    @ParameterizedTest
    @ValueSource(strings = {"2a", "2b", "2y"})
    void readsBcryptOfEveryMinorVersion(String version) {
        PasswordHash stored =
                new PasswordHash("{bcrypt}$" + version + "$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");

        assertThat(hasher.verify(RawPassword.of("U*U"), stored)).isEqualTo(MATCHES_OUTDATED);
        assertThat(hasher.verify(RawPassword.of("U*V"), stored)).isEqualTo(DIFFERS);
    }

    @Test
    @Rule("IDN-6")
    void differsFromABcryptHashThatWouldIgnoreTheSeventyThirdByte() {
        String seventyTwo = "x".repeat(72);
        PasswordHash stored = bcryptOf(seventyTwo);

        assertThat(hasher.verify(RawPassword.of(seventyTwo), stored)).isEqualTo(MATCHES_OUTDATED);
        assertThat(hasher.verify(RawPassword.of(seventyTwo + "y"), stored)).isEqualTo(DIFFERS);
        assertThat(hasher.verify(RawPassword.of("é".repeat(37)), bcryptOf("é".repeat(36))))
                .isEqualTo(DIFFERS);
        assertThat(bcrypt.checked()).as("the encoder never saw the long ones").hasSize(1);
        assertThat(argon2id.checked())
                .as("each of them took the work of a check")
                .hasSize(2);
    }

    @Test
    @Rule("IDN-6")
    void differsFromABcryptHashThatWouldEndAtANul() {
        PasswordHash stored = bcryptOf("a");

        assertThat(hasher.verify(RawPassword.of("a\0a"), stored)).isEqualTo(DIFFERS);
        assertThat(bcrypt.checked()).isEmpty();
        assertThat(argon2id.checked()).hasSize(1);
    }

    @Test
    void acceptsPbkdf2AsSpringSecurityMakesIt() {
        String typed = "p\u00e4ssw\u00f6rd \uD83D\uDE00";
        PasswordHash stored =
                stored("{pbkdf2@SpringSecurity_v5_8}", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(), typed);

        assertThat(hasher.verify(RawPassword.of(typed), stored)).isEqualTo(MATCHES_OUTDATED);
        assertThat(hasher.verify(RawPassword.of(typed + "!"), stored)).isEqualTo(DIFFERS);
    }

    @Test
    void acceptsPbkdf2AsSpringSecurityMadeItBefore() {
        PasswordHash stored = stored("{pbkdf2}", Encoders.of(COST).pbkdf2Sha1(), "an old password");

        assertThat(hasher.verify(RawPassword.of("an old password"), stored)).isEqualTo(MATCHES_OUTDATED);
        assertThat(hasher.verify(RawPassword.of("an odd password"), stored)).isEqualTo(DIFFERS);
    }

    @Test
    void acceptsNoPbkdf2UnderTheIdOfTheOther() {
        String sha256 = stored("", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "p")
                .value();

        assertThat(hasher.verify(RawPassword.of("p"), new PasswordHash("{pbkdf2}" + sha256)))
                .isEqualTo(UNUSABLE);
    }

    private static PasswordHash bcryptOf(String typed) {
        return stored("{bcrypt}", new BCryptPasswordEncoder(4), typed);
    }

    private static PasswordHash stored(String id, PasswordEncoder encoder, String typed) {
        return new PasswordHash(id + encoder.encode(typed));
    }
}
