package io.visioncraft.authentication;

import java.util.Objects;

/**
 * A stored password hash with the id of its algorithm, for example {@code {argon2id}$argon2id$v=19$…}. The text is not
 * checked here: only the {@link PasswordHasher} knows which hashes it can use. Immutable and thread-safe.
 *
 * @param value the stored text, at most 512 characters
 */
public record PasswordHash(String value) {

    /** The longest stored hash, in characters. */
    public static final int MAX_LENGTH = 512;

    /** Replaces an erased user's hash (IDN-8): no algorithm has this id, and no password matches. */
    public static final PasswordHash ERASED = new PasswordHash("{erased}");

    /**
     * Takes a stored text as it is.
     *
     * @param value the stored text, at most 512 characters
     * @throws NullPointerException if the text is null
     */
    public PasswordHash {
        Objects.requireNonNull(value, "value");
    }

    /** Masked: a hash is never shown. */
    @Override
    public String toString() {
        return "PasswordHash[********]";
    }
}
