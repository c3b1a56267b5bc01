package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.auth.StoredHash.Scheme;
import io.visioncraft.authentication.PasswordHash;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoredHashTest {

    private static final String SALT = "A".repeat(22);
    private static final String OUTPUT = "A".repeat(43);
    private static final String GOOD = "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + OUTPUT;

    /** Also fed to the hasher itself, which must answer alike. */
    static List<String> unusable() {
        String bcrypt = "C".repeat(53);
        return List.of(
                "",
                "{",
                "}",
                "{}",
                "secret",
                PasswordHash.ERASED.value(),
                "{noop}secret",
                "{MD5}5ebe2294ecd0e0f08eab7690d2a6ee69",
                "{md5}5ebe2294ecd0e0f08eab7690d2a6ee69",
                "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=",
                "{SHA-256}2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
                "{sha256}2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
                "{ldap}{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=",
                "{scrypt}$e0801$AAAA$AAAA",
                // another id, another case, blanks
                GOOD.substring("{argon2id}".length()),
                GOOD.replace("{argon2id}", "{ARGON2ID}"),
                GOOD.replace("{argon2id}", "{argon2}"),
                GOOD.replace("$argon2id$", "$argon2i$"),
                GOOD.replace("$argon2id$", "$argon2d$"),
                " " + GOOD,
                GOOD + " ",
                GOOD + "\n",
                GOOD + "$",
                GOOD + "\0",
                // a part missing or twice
                GOOD.replace("$v=19", ""),
                GOOD.replace("m=19456,", ""),
                GOOD.replace(",t=2", ""),
                GOOD.replace(",p=1", ""),
                GOOD.replace("$" + OUTPUT, ""),
                GOOD.replace("$" + SALT, ""),
                GOOD.replace(",p=1", ",p=1,p=1"),
                GOOD.replace(",p=1", ",p=1,keyid=AAAA"),
                GOOD.replace("m=19456,t=2", "t=2,m=19456"),
                "{argon2id}",
                "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$",
                // versions and numbers
                GOOD.replace("v=19", "v=16"),
                GOOD.replace("v=19", "v=20"),
                GOOD.replace("m=19456", "m=2097152"),
                GOOD.replace("m=19456", "m=262145"),
                GOOD.replace("m=19456", "m=7167"),
                GOOD.replace("m=19456", "m=0"),
                GOOD.replace("m=19456", "m=-19456"),
                GOOD.replace("m=19456", "m=+19456"),
                GOOD.replace("m=19456", "m=019456"),
                GOOD.replace("m=19456", "m=99999999999"),
                GOOD.replace("m=19456", "m=\u0661\u0669\u0664\u0665\u0666"),
                GOOD.replace("t=2", "t=0"),
                GOOD.replace("t=2", "t=11"),
                GOOD.replace("t=2", "t=4294967297"),
                GOOD.replace("p=1", "p=0"),
                GOOD.replace("p=1", "p=5"),
                GOOD.replace("p=1", "p=16"),
                // salt and output: too short, too long, not Base64, not canonical
                GOOD.replace(SALT, "A".repeat(10)),
                GOOD.replace(SALT, "A".repeat(87)),
                GOOD.replace(SALT, "A".repeat(21)),
                GOOD.replace(SALT, "A".repeat(21) + "B"),
                GOOD.replace(SALT, "A".repeat(22) + "=="),
                GOOD.replace(SALT, "A".repeat(21) + "-"),
                GOOD.replace(OUTPUT, "A".repeat(21)),
                GOOD.replace(OUTPUT, "A".repeat(87)),
                GOOD.replace(OUTPUT, "A".repeat(42) + "B"),
                GOOD.replace(OUTPUT, "A".repeat(43) + "="),
                GOOD.replace(OUTPUT, "A".repeat(600)),
                // bcrypt
                "{bcrypt}",
                "{bcrypt}$2a$10$" + bcrypt.substring(1),
                "{bcrypt}$2a$10$" + bcrypt + "C",
                "{bcrypt}$2a$10$" + bcrypt.substring(1) + "+",
                "{bcrypt}$2$10$" + bcrypt,
                "{bcrypt}$2x$10$" + bcrypt,
                "{bcrypt}$2a$03$" + bcrypt,
                "{bcrypt}$2a$15$" + bcrypt,
                "{bcrypt}$2a$31$" + bcrypt,
                "{bcrypt}$2a$99$" + bcrypt,
                "$2a$10$" + bcrypt,
                // PBKDF2
                "{pbkdf2}",
                "{pbkdf2}" + "a".repeat(79),
                "{pbkdf2}" + "a".repeat(82),
                "{pbkdf2}" + "g".repeat(80),
                "{pbkdf2@SpringSecurity_v5_8}" + "a".repeat(80),
                "{pbkdf2@SpringSecurity_v9}" + "a".repeat(96));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void isUnusableWhenMalformedForeignOrOutOfBounds(String stored) {
        assertThat(read(stored).scheme()).isEqualTo(Scheme.UNUSABLE);
    }

    @Test
    void isCurrentWithTodaysParameters() {
        assertThat(read(GOOD).scheme()).isEqualTo(Scheme.ARGON2ID);
        assertThat(read(GOOD).memoryKib()).isEqualTo(19_456);
        assertThat(read(GOOD).current()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "7168,1,1,11,22",
        "262144,10,4,86,86",
        "19456,3,1,22,43",
        "19456,2,2,22,43",
        "19457,2,1,22,43",
        "19456,2,1,11,43",
        "19456,2,1,22,22"
    })
    void isUsableButOutdatedWithinTheBounds(int memory, int passes, int lanes, int salt, int output) {
        StoredHash read = read("{argon2id}$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$"
                + "A".repeat(salt) + "$" + "A".repeat(output));

        assertThat(read.scheme()).isEqualTo(Scheme.ARGON2ID);
        assertThat(read.current()).isFalse();
    }

    @Test
    void isUnusableWhenTheHeapCannotHoldIt() {
        StoredHash read = StoredHash.read(new PasswordHash(GOOD), Argon2Cost.DEFAULT, 19_455);

        assertThat(read.scheme()).isEqualTo(Scheme.UNUSABLE);
    }

    @Property(tries = 500)
    void readsAnyTextWithoutAnException(
            @ForAll @IntRange(max = 90) int at,
            @ForAll @StringLength(max = 20) @CharRange(from = '\0', to = '\u00ff') String inserted) {
        String broken = new StringBuilder(GOOD)
                .insert(Math.min(at, GOOD.length()), inserted)
                .toString();

        StoredHash read = read(broken);

        if (read.scheme() == Scheme.ARGON2ID) {
            assertThat(read.memoryKib()).isBetween(Argon2Cost.MIN_MEMORY_KIB, Argon2Cost.MAX_MEMORY_KIB);
        }
    }

    private static StoredHash read(String stored) {
        return StoredHash.read(new PasswordHash(stored), Argon2Cost.DEFAULT, Argon2Cost.MAX_MEMORY_KIB);
    }
}
