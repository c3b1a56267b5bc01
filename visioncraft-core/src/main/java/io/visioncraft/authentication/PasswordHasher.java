package io.visioncraft.authentication;

/**
 * Hashes and checks passwords. Thread-safe. Called with no transaction open, since it is slow on purpose.
 *
 * <p>An adapter guarantees:
 *
 * <ul>
 *   <li>{@link #hash} salts: hashing a password twice gives two hashes, and {@link #verify} accepts both.
 *   <li>Every code point counts: nothing is cut or trimmed, and a NUL ends nothing.
 *   <li>A stored hash that is malformed, of an unknown algorithm or outside the adapter's bounds is
 *       {@link Verification#UNUSABLE}, never an exception, and takes the work of a check.
 *   <li>{@link #burn} takes the same work as checking a wrong password (IDN-4).
 *   <li>Parallel hashing is limited. Beyond the limit each method answers <em>unavailable</em> with
 *       {@code hashing-overloaded}, retryable. A flood of new hashes, for example of registrations, does not keep
 *       passwords from being checked.
 *   <li>No method logs, keeps or echoes a password or a hash.
 * </ul>
 */
public interface PasswordHasher {

    /** The result of a check. */
    enum Verification {
        /** The password is right, and the hash was made with the present parameters. */
        MATCHES,
        /** The password is right, but the hash was made with other parameters: hash again (IDN-4). */
        MATCHES_OUTDATED,
        /** The password is wrong. */
        DIFFERS,
        /** No adapter can use the stored hash; the library reports it in an event. */
        UNUSABLE
    }

    /**
     * {@return a new salted hash}
     *
     * @param password the password to hash
     * @throws io.visioncraft.error.UnavailableException with {@code hashing-overloaded}
     */
    PasswordHash hash(RawPassword password);

    /**
     * {@return whether the password belongs to the hash}
     *
     * @param password the password as typed
     * @param hash as stored, maybe made by another hasher
     * @throws io.visioncraft.error.UnavailableException with {@code hashing-overloaded}
     */
    Verification verify(RawPassword password, PasswordHash hash);

    /**
     * Does the work of a failing check, for an account that does not exist or has no password.
     *
     * @param password the password as typed
     * @throws io.visioncraft.error.UnavailableException with {@code hashing-overloaded}
     */
    void burn(RawPassword password);
}
