package io.visioncraft.authentication;

import java.util.Objects;

/**
 * A stored password hash with the id of its algorithm, for example {@code {argon2id}$argon2id$v=19$…}. Not checked here: only
 * the {@link PasswordHasher} knows which it can use. Immutable and thread-safe.
 *
 * @param value the stored text, at most 512 characters
 */
public record PasswordHash(String value) {

    /** Longest stored hash. */
    public static final int MAX_LENGTH = 512;

    /** In the place of an erased user's hash (IDN-8): no algorithm is called so, and no password matches. */
    public static final PasswordHash ERASED = new PasswordHash("{erased}");

    public PasswordHash {
        Objects.requireNonNull(value, "value");
    }

    /** Masked: a hash is never shown. */
    @Override
    public String toString() {
        return "PasswordHash[********]";
    }
}
