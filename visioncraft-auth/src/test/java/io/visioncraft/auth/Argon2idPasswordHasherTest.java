package io.visioncraft.auth;

import static io.visioncraft.authentication.PasswordHasher.Verification.DIFFERS;
import static io.visioncraft.authentication.PasswordHasher.Verification.MATCHES;
import static io.visioncraft.authentication.PasswordHasher.Verification.MATCHES_OUTDATED;
import static io.visioncraft.authentication.PasswordHasher.Verification.UNUSABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.kernel.Rule;
import java.text.Normalizer;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idPasswordHasherTest {

    private static final RawPassword RIGHT = RawPassword.of("correct horse battery staple");
    private static final RawPassword WRONG = RawPassword.of("correct horse battery stable");

    /** As cheap as the bounds allow. */
    private final Argon2idPasswordHasher hasher =
            Argon2idPasswordHasher.builder().memoryKib(7_168).iterations(1).build();

    @Test
    void hashesWithTheRecommendedCostByDefault() {
        PasswordHash hash = Argon2idPasswordHasher.withDefaults().hash(RIGHT);

        assertThat(hash.value())
                .matches("\\{argon2id}\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void saltsSoThatHashingTwiceGivesTwoHashesThatBothMatch() {
        PasswordHash first = hasher.hash(RIGHT);
        PasswordHash second = hasher.hash(RIGHT);

        assertThat(first).isNotEqualTo(second);
        assertThat(hasher.verify(RIGHT, first)).isEqualTo(MATCHES);
        assertThat(hasher.verify(RIGHT, second)).isEqualTo(MATCHES);
    }

    @Test
    void tellsAWrongPassword() {
        PasswordHash hash = hasher.hash(RIGHT);

        assertThat(hasher.verify(WRONG, hash)).isEqualTo(DIFFERS);
    }

    @Test
    @Rule("IDN-6")
    void countsWhatFollowsANul() {
        PasswordHash hash = hasher.hash(RawPassword.of("a"));

        assertThat(hasher.verify(RawPassword.of("a\0a"), hash)).isEqualTo(DIFFERS);
        assertThat(hasher.verify(RawPassword.of("a\0a"), hasher.hash(RawPassword.of("a\0a"))))
                .isEqualTo(MATCHES);
    }

    @Test
    @Rule("IDN-6")
    void countsTheSeventyThirdByte() {
        String seventyTwo = "x".repeat(72);
        PasswordHash hash = hasher.hash(RawPassword.of(seventyTwo + "y"));

        assertThat(hasher.verify(RawPassword.of(seventyTwo + "y"), hash)).isEqualTo(MATCHES);
        assertThat(hasher.verify(RawPassword.of(seventyTwo + "z"), hash)).isEqualTo(DIFFERS);
        assertThat(hasher.verify(RawPassword.of(seventyTwo), hash)).isEqualTo(DIFFERS);
    }

    @Test
    @Rule("IDN-6")
    void countsTheLastOf256Emoji() {
        String many = "\uD83D\uDE00".repeat(255);
        PasswordHash hash = hasher.hash(RawPassword.of(many + "\uD83D\uDE00"));

        assertThat(hasher.verify(RawPassword.of(many + "\uD83D\uDE00"), hash)).isEqualTo(MATCHES);
        assertThat(hasher.verify(RawPassword.of(many + "\uD83D\uDE01"), hash)).isEqualTo(DIFFERS);
        assertThat(hasher.verify(RawPassword.of(many), hash)).isEqualTo(DIFFERS);
    }

    @Test
    @Rule("IDN-6")
    void takesComposedAndDecomposedLettersForTheSame() {
        String composed = "crème brûlée à l'été";
        PasswordHash hash = hasher.hash(RawPassword.of(composed));

        RawPassword decomposed = RawPassword.of(Normalizer.normalize(composed, Normalizer.Form.NFD));

        assertThat(hasher.verify(decomposed, hash)).isEqualTo(MATCHES);
    }

    @Test
    @Rule("IDN-6")
    void trimsNothing() {
        PasswordHash hash = hasher.hash(RawPassword.of(" blanks around "));

        assertThat(hasher.verify(RawPassword.of("blanks around"), hash)).isEqualTo(DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({"8192,1,1", "7168,2,1", "7168,1,2", "262144,1,1"})
    @Rule("IDN-4")
    void reportsAHashOfAnotherCostAsOutdated(int memoryKib, int iterations, int parallelism) {
        PasswordHash hash = Argon2idPasswordHasher.builder()
                .memoryKib(memoryKib)
                .iterations(iterations)
                .parallelism(parallelism)
                .build()
                .hash(RIGHT);

        assertThat(hasher.verify(RIGHT, hash)).isEqualTo(MATCHES_OUTDATED);
        assertThat(hasher.verify(WRONG, hash)).isEqualTo(DIFFERS);
    }

    /** From the tests of the reference implementation, P-H-C/phc-winner-argon2, src/test.c: another salt length, too. */
    @Test
    void readsAHashOfTheReferenceImplementation() {
        PasswordHash hash = new PasswordHash(
                "{argon2id}$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hasher.verify(RawPassword.of("password"), hash)).isEqualTo(MATCHES_OUTDATED);
        assertThat(hasher.verify(RawPassword.of("passwore"), hash)).isEqualTo(DIFFERS);
    }

    @ParameterizedTest
    @MethodSource("io.visioncraft.auth.StoredHashTest#unusable")
    @Rule("IDN-4")
    void reportsWhatNobodyCanUseAndTakesTheWorkOfACheck(String stored) {
        CountingEncoder argon2id = CountingEncoder.of(cheapest().argon2id());
        PasswordHasher counted = counted(argon2id);

        PasswordHasher.Verification found = counted.verify(RIGHT, new PasswordHash(stored));

        assertThat(found).isEqualTo(UNUSABLE);
        assertThat(argon2id.checked()).hasSize(1);
    }

    @Test
    @Rule("IDN-4")
    void burnsTheWorkOfAFailingCheck() {
        CountingEncoder argon2id = CountingEncoder.of(cheapest().argon2id());
        PasswordHasher counted = counted(argon2id);
        PasswordHash hash = counted.hash(RIGHT);

        PasswordHasher.Verification found = counted.verify(WRONG, hash);
        counted.burn(WRONG);

        assertThat(found).isEqualTo(DIFFERS);
        assertThat(argon2id.checked())
                .as("one check each, by the same encoder and of the same cost")
                .hasSize(2)
                .allSatisfy(encoded -> assertThat(encoded)
                        .matches("\\$argon2id\\$v=19\\$m=7168,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
    }

    @Test
    void masksWhatItPrints() {
        PasswordHash hash = hasher.hash(RIGHT);
        StoredHash stored = StoredHash.read(hash, Argon2Cost.DEFAULT, Argon2Cost.MAX_MEMORY_KIB);

        assertThat(hasher).hasToString("Argon2idPasswordHasher[m=7168, t=1, p=1]");
        assertThat(stored).hasToString("StoredHash[ARGON2ID]");
    }

    @ParameterizedTest
    @ValueSource(ints = {7_167, 262_145, 0, -1, Integer.MAX_VALUE})
    void refusesMemoryOutsideItsBounds(int kib) {
        assertRefused(builder -> builder.memoryKib(kib), "between 7168 and 262144, not " + kib);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void refusesIterationsOutsideTheirBounds(int passes) {
        assertRefused(builder -> builder.iterations(passes), "between 1 and 10, not " + passes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void refusesLanesOutsideTheirBounds(int lanes) {
        assertRefused(builder -> builder.parallelism(lanes), "between 1 and 4, not " + lanes);
    }

    @Test
    void refusesLimitsOutsideTheirBounds() {
        assertRefused(builder -> builder.permits(0), "not 0");
        assertRefused(builder -> builder.queue(-1), "not -1");
        assertRefused(builder -> builder.maxWait(Duration.ofSeconds(61)), "not PT1M1S");
        assertRefused(builder -> builder.maxWait(Duration.ofMillis(-1)), "not PT-0.001S");
    }

    private static void assertRefused(Consumer<Argon2idPasswordHasher.Builder> setting, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    Argon2idPasswordHasher.Builder builder = Argon2idPasswordHasher.builder();
                    setting.accept(builder);
                    builder.build();
                })
                .withMessageContaining(message);
    }

    private static Encoders cheapest() {
        return Encoders.of(new Argon2Cost(Argon2Cost.MIN_MEMORY_KIB, 1, 1));
    }

    private static PasswordHasher counted(CountingEncoder argon2id) {
        Encoders encoders = cheapest();
        return new Argon2idPasswordHasher(
                new Argon2Cost(Argon2Cost.MIN_MEMORY_KIB, 1, 1),
                new Encoders(argon2id, encoders.bcrypt(), encoders.pbkdf2Sha1(), encoders.pbkdf2Sha256()),
                new HashingGate(1, 0, Duration.ZERO),
                Argon2Cost.MAX_MEMORY_KIB);
    }
}
