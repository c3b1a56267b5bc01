package io.visioncraft.access;

/**
 * Resolves what a caller may do. Authentication implements it on users, roles and sessions; called inside the transaction of the
 * use case, before anything else is read; for a caller that is no user, of which nothing is stored, also before that.
 */
public interface Authoriser {

    /**
     * The caller's permissions now: none for a visitor, the stated ones for a system, those of the role for an ACTIVE user.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code not-authenticated} for a user that does not exist or is
     *     not ACTIVE
     */
    Grants grantsOf(Caller caller);
}
