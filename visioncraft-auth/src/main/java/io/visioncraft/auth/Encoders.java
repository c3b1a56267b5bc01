package io.visioncraft.auth;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * The encoder of each scheme. All thread-safe.
 *
 * @param argon2id makes new hashes of one cost and checks hashes of any cost
 * @param bcrypt checks only
 * @param pbkdf2Sha1 checks only
 * @param pbkdf2Sha256 checks only
 */
record Encoders(
        PasswordEncoder argon2id, PasswordEncoder bcrypt, PasswordEncoder pbkdf2Sha1, PasswordEncoder pbkdf2Sha256) {

    @SuppressWarnings("deprecation") // deprecated for new hashes; here they check old ones
    static Encoders of(Argon2Cost cost) {
        return new Encoders(
                new Argon2PasswordEncoder(
                        StoredHash.SALT_BYTES,
                        StoredHash.OUTPUT_BYTES,
                        cost.parallelism(),
                        cost.memoryKib(),
                        cost.iterations()),
                new BCryptPasswordEncoder(),
                Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_5(),
                Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    PasswordEncoder of(StoredHash.Scheme scheme) {
        return switch (scheme) {
            case ARGON2ID -> argon2id;
            case BCRYPT -> bcrypt;
            case PBKDF2_SHA1 -> pbkdf2Sha1;
            case PBKDF2_SHA256 -> pbkdf2Sha256;
            case UNUSABLE -> throw new IllegalStateException("An unusable hash has no encoder");
        };
    }
}
