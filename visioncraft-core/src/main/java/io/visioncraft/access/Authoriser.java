package io.visioncraft.access;

/**
 * Resolves the permissions of a caller. Authentication implements it on users, roles and sessions. The library calls it
 * inside the transaction of the use case, before it reads anything else. For a caller that is no user nothing is stored, so
 * it may also be called before the transaction. Thread-safe.
 */
public interface Authoriser {

    /**
     * {@return the caller's permissions now} A visitor has none, a system the stated ones, an ACTIVE user those of its role;
     * a permission that is not registered grants nothing (ROL-1).
     *
     * @param caller a user, a visitor or a system
     * @throws io.visioncraft.error.DeniedException with {@code not-authenticated}, if the user does not exist or is not
     *     ACTIVE, or if its session has ended
     */
    Grants grantsOf(Caller caller);

    /**
     * {@return the caller's permissions for a use case that only reads, and that joins no open transaction} They are those of
     * now, or those that were found within the time that the host chose (ROL-5). A change on this instance is seen at once.
     *
     * @param caller a user, a visitor or a system
     * @throws io.visioncraft.error.DeniedException as {@link #grantsOf}
     */
    Grants grantsForReading(Caller caller);
}
