package io.visioncraft.benchmarks;

import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;

/**
 * How passwords are hashed.
 *
 * @param hasher hashes them
 * @param hash a hash of everybody's password
 */
record Passwords(PasswordHasher hasher, String hash) {

    /** At no cost, so that the rest is measured. */
    static final Passwords FAST = of(new FastPasswordHasher());

    /** As in production, where nobody waits in vain. */
    static final Passwords ARGON2ID =
            of(Argon2idPasswordHasher.builder().maxWait(Duration.ofMinutes(1)).build());

    static final List<Passwords> ALL = List.of(FAST, ARGON2ID);

    private static Passwords of(PasswordHasher hasher) {
        return new Passwords(
                hasher, hasher.hash(RawPassword.of(IdentityFixtures.PASSWORD)).value());
    }
}
