package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.PasswordHasher.Verification;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Rejections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} does: rules HSH. The author says how to make one, and may add hashes of his own. */
@ContractTests
public abstract class PasswordHasherContract implements AdapterUnderTest {

    private static final String TYPED = "correct horse battery staple";

    private PasswordHasher hasher;

    /**
     * A hasher with its settings for production, or cheaper ones of the same kind. Called before each test.
     *
     * @return the adapter under test
     */
    protected abstract PasswordHasher hasher();

    /** {@return stored hashes that the adapter must find unusable, beside those that every adapter must; none by default} */
    protected List<String> hostileHashes() {
        return List.of();
    }

    /**
     * A hash of a password made with other than today's parameters. Hook of {@link Capability#OUTDATED_HASH}.
     *
     * @param password which password
     * @return its hash, which the adapter under test knows
     * @throws UnsupportedOperationException unless overridden
     */
    protected PasswordHash outdatedHash(RawPassword password) {
        throw new UnsupportedOperationException("Override outdatedHash, or name OUTDATED_HASH in lacks()");
    }

    @BeforeEach
    final void beginWithAHasher() {
        hasher = hasher();
    }

    @Test
    @Proves("HSH-1")
    @Rule("IDN-6")
    final void acceptsThePasswordThatWasHashed() {
        for (String typed : List.of(
                TYPED,
                "x".repeat(15),
                "ünïcödé pässwörd",
                "\uD83D\uDE00".repeat(RawPassword.MAX_LENGTH / 2),
                " blanks at both ends ",
                "tab\tand\nline break in it",
                "a\u0000b with a NUL in it",
                "x".repeat(RawPassword.MAX_LENGTH))) {
            RawPassword password = RawPassword.of(typed);

            assertThat(hasher.verify(password, hasher.hash(password))).isEqualTo(Verification.MATCHES);
        }
    }

    @Test
    @Proves("HSH-2")
    @Rule("IDN-4")
    final void refusesAnotherPassword() {
        PasswordHash hash = hasher.hash(RawPassword.of(TYPED));

        for (String other : List.of(
                "Correct horse battery staple",
                "correct horse battery staple ",
                " correct horse battery staple",
                "correct horse battery stapl",
                "correct  horse battery staple",
                "correct horse battery staplé",
                "x")) {
            assertThat(hasher.verify(RawPassword.of(other), hash)).isEqualTo(Verification.DIFFERS);
        }
    }

    @Test
    @Proves("HSH-3")
    @Rule("IDN-6")
    final void countsEveryCodePointOfALongPassword() {
        for (int length : List.of(8, 56, 64, 71, 72, 73, 128, 255, 256, 257, RawPassword.MAX_LENGTH)) {
            String begin = "x".repeat(length - 1);
            PasswordHash hash = hasher.hash(RawPassword.of(begin + "a"));

            assertThat(hasher.verify(RawPassword.of(begin + "b"), hash))
                    .as("the last of %d characters", length)
                    .isEqualTo(Verification.DIFFERS);
            assertThat(hasher.verify(RawPassword.of(begin), hash))
                    .as("the first %d of %d characters", length - 1, length)
                    .isEqualTo(Verification.DIFFERS);
        }
    }

    @Test
    @Proves("HSH-4")
    @Rule("IDN-6")
    final void isNotEndedByANul() {
        PasswordHash hash = hasher.hash(RawPassword.of("secret\u0000one"));

        assertThat(hasher.verify(RawPassword.of("secret\u0000two"), hash)).isEqualTo(Verification.DIFFERS);
        assertThat(hasher.verify(RawPassword.of("secret"), hash)).isEqualTo(Verification.DIFFERS);
        assertThat(hasher.verify(RawPassword.of("secret\u0000"), hash)).isEqualTo(Verification.DIFFERS);
    }

    @Test
    @Proves("HSH-5")
    final void saltsEveryHash() {
        RawPassword password = RawPassword.of(TYPED);

        List<PasswordHash> hashes =
                Stream.generate(() -> hasher.hash(password)).limit(4).toList();

        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(hashes)
                .allSatisfy(hash -> assertThat(hasher.verify(password, hash)).isEqualTo(Verification.MATCHES));
    }

    @Test
    @Proves("HSH-6")
    final void findsAHashThatCannotBeUsedUnusable() {
        RawPassword password = RawPassword.of(TYPED);
        String own = hasher.hash(password).value();
        Stream<String> common = Stream.of(
                "",
                " ",
                TYPED,
                "{noop}" + TYPED,
                TYPED.repeat(40),
                "{MD5}5f4dcc3b5aa765d61d8327deb882cf99",
                "{unknown}" + own,
                "{}" + own,
                "{",
                "}",
                "$",
                "$$$$$",
                own.substring(0, own.length() / 2),
                own.substring(own.length() / 2),
                own.replaceAll("\\{.*?\\}", "{other}"),
                "\u0000" + own,
                "null");

        Stream.of(common, HostileHashes.all().stream(), hostileHashes().stream())
                .flatMap(hashes -> hashes)
                .forEach(stored -> assertThat(hasher.verify(password, new PasswordHash(stored)))
                        .as("a stored hash that nobody made")
                        .isEqualTo(Verification.UNUSABLE));
    }

    @Test
    @Proves("HSH-7")
    final void neverAcceptsAHashThatWasTamperedWith() {
        RawPassword password = RawPassword.of(TYPED);
        String own = hasher.hash(password).value();
        char last = own.charAt(own.length() - 1);
        int middle = own.length() * 3 / 4;

        for (String stored : List.of(
                own + "x",
                own + own,
                own + "\n",
                own.substring(0, own.length() - 1),
                own.substring(0, middle) + other(own.charAt(middle)) + own.substring(middle + 1),
                own.substring(0, own.length() - 4)
                        + other(own.charAt(own.length() - 4))
                        + own.substring(own.length() - 3),
                own.substring(0, own.length() - 1) + " " + last)) {
            assertThat(hasher.verify(password, new PasswordHash(stored)))
                    .as("a hash that somebody changed")
                    .isIn(Verification.DIFFERS, Verification.UNUSABLE);
        }
    }

    private static char other(char c) {
        return c == '1' ? '2' : '1';
    }

    @Test
    @Proves("HSH-8")
    @Needs(Capability.OUTDATED_HASH)
    @Rule("IDN-4")
    final void saysWhenAHashIsOutdated() {
        RawPassword password = RawPassword.of(TYPED);
        PasswordHash old = outdatedHash(password);

        assertThat(hasher.verify(password, old)).isEqualTo(Verification.MATCHES_OUTDATED);
        assertThat(hasher.verify(RawPassword.of("another one"), old)).isEqualTo(Verification.DIFFERS);
        assertThat(hasher.verify(password, hasher.hash(password))).isEqualTo(Verification.MATCHES);
    }

    @Test
    @Proves("HSH-9")
    final void makesHashesThatAStoreCanKeepAndThatShowNothing() {
        RawPassword password = RawPassword.of(TYPED);
        PasswordHash hash = hasher.hash(password);

        assertThat(hash.value())
                .hasSizeLessThanOrEqualTo(PasswordHash.MAX_LENGTH)
                .doesNotContain(TYPED);
        assertThat(hash.value().chars()).as("printable ASCII").allMatch(c -> c > 0x20 && c < 0x7F);
        assertThat(hasher.toString()).doesNotContain(TYPED, hash.value());
    }

    @Test
    @Proves("HSH-10")
    @Rule("IDN-4")
    final void burnsWithoutAnAnswer() {
        for (String typed : List.of("x", TYPED, "a\u0000b", "\uD83D\uDE00".repeat(256))) {
            hasher.burn(RawPassword.of(typed));
        }

        RawPassword password = RawPassword.of(TYPED);
        assertThat(hasher.verify(password, hasher.hash(password))).isEqualTo(Verification.MATCHES);
    }

    @Test
    @Proves("HSH-11")
    final void servesSeveralThreadsOrSaysThatItIsOverloaded() {
        List<Race.Outcome<Verification>> outcomes = Race.times(6, n -> () -> {
            RawPassword mine = RawPassword.of("password of thread " + n);
            PasswordHash hash = hasher.hash(mine);
            hasher.burn(mine);
            return hasher.verify(mine, hash);
        });

        assertThat(outcomes)
                .filteredOn(Race.Outcome::succeeded)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.answered()).isEqualTo(Verification.MATCHES));
        assertThat(Race.failures(outcomes))
                .allSatisfy(thrown -> assertThat(
                                Rejections.assertRejected(AuthenticationCodes.HASHING_OVERLOADED, () -> {
                                            throw thrown;
                                        })
                                        .retryable())
                        .isTrue());
    }
}
