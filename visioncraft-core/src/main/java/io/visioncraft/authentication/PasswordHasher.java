package io.visioncraft.authentication;

/**
 * Hashes and checks passwords. Thread-safe. Called with no transaction open, since it is slow on purpose.
 *
 * <p>An adapter guarantees:
 *
 * <ul>
 *   <li>{@link #hash} salts, so that hashing twice gives two hashes, and {@link #verify} accepts both.
 *   <li>Every code point counts: nothing is cut, trimmed or ended by a NUL.
 *   <li>A stored hash that is malformed, of an unknown algorithm or outside the adapter's bounds is
 *       {@link Verification#UNUSABLE}, never an exception, and takes the work of a check all the same.
 *   <li>{@link #burn} takes the same work as checking a wrong password (IDN-4).
 *   <li>Parallel hashing is limited; beyond the limit all three answer <em>unavailable</em> with code
 *       {@code hashing-overloaded}, retryable. However many new hashes are wanted, as by a flood of registrations, passwords are
 *       still checked.
 *   <li>No method logs, keeps or echoes a password or a hash.
 * </ul>
 */
public interface PasswordHasher {

    /** What a check found. */
    enum Verification {
        /** The password is right, the hash up to date. */
        MATCHES,
        /** The password is right, but the hash was made with other than today's parameters: hash again (IDN-4). */
        MATCHES_OUTDATED,
        /** The password is wrong. */
        DIFFERS,
        /** The stored hash cannot be used by anybody; worth an audit. */
        UNUSABLE
    }

    /** A new salted hash. */
    PasswordHash hash(RawPassword password);

    /** Whether the password is the one of that hash. */
    Verification verify(RawPassword password, PasswordHash hash);

    /** Does the work of a failing check, for accounts that do not exist or have no password. */
    void burn(RawPassword password);
}
