package io.visioncraft.authentication;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * How users let themselves in: bootstrap, registration and passwords (IDN-3, IDN-6), log-in, sessions and tokens (IDN-4, IDN-5,
 * IDN-7). Thread-safe. None of its methods takes an idempotency key.
 *
 * <p>Where the builder was given no {@link PasswordHasher} or no {@link AccessTokens}, {@link #logIn}, {@link #refresh},
 * {@link #logOut} and {@link #caller} answer <em>unavailable</em> with code {@code not-configured}; the host then makes its
 * callers by {@link Caller#user}.
 *
 * <p>Call these outside of any transaction of the host's: hashing is slow, and what a refusal leaves behind, such as the end
 * of a stolen session, must not be rolled back.
 */
public interface Authentication {

    /**
     * Sets a store up, once: the roles ADMIN, STAFF and CUSTOMER with the permissions that the registry declares for them,
     * and the first ACTIVE administrator. Anybody may, as long as the store holds no user (ROL-2).
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code already-bootstrapped}
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured} for a password without a hasher
     */
    User bootstrap(Caller caller, BootstrapAdministrator command);

    /**
     * Makes an ACTIVE customer. Anybody may, and nobody can choose a role (IDN-3).
     *
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-e-mail}, unless the host chose blind registration:
     *     then the answer is that of a new user, nobody is made, and the event {@code user.registration-repeated} names
     *     the address's owner (IDN-2)
     * @throws io.visioncraft.error.RuleViolatedException with {@code not-bootstrapped}
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured} for a password without a hasher
     */
    User register(Caller caller, RegisterUser command);

    /**
     * Changes the caller's own password and ends all of its sessions, the calling one too: the user has to log in anew
     * (IDN-7). Needs {@code user:change-password:own}. An attempt counts for the throttle as a log-in
     * does, so that a stolen session guesses no password faster.
     *
     * @throws io.visioncraft.error.DeniedException with {@code bad-credentials} if the current password is wrong, also because
     *     another change at the same moment was quicker
     * @throws io.visioncraft.error.InvalidInputException for a new password that the {@link PasswordPolicy} refuses (IDN-6), or
     *     with {@code password-unchanged}
     * @throws io.visioncraft.error.RuleViolatedException with {@code no-password} for a user who never had one
     * @throws io.visioncraft.error.UnavailableException with {@code log-in-throttled} and the detail
     *     {@code retryAfterSeconds} (IDN-5), with {@code hashing-overloaded}, or with {@code not-configured} without a hasher
     */
    void changePassword(Caller caller, ChangePassword command);

    /**
     * Begins a session; always a new one. Anybody may. The caller's address, if it is known, counts for the throttle.
     *
     * @throws io.visioncraft.error.DeniedException with {@code bad-credentials}: alike for an unknown address, a wrong password
     *     and a user who is not ACTIVE, and after the same work (IDN-4)
     * @throws io.visioncraft.error.UnavailableException with {@code log-in-throttled} and the detail
     *     {@code retryAfterSeconds} (IDN-5), or {@code hashing-overloaded}
     */
    Tokens logIn(Caller caller, LogIn command);

    /**
     * Goes on with a session: the refresh token is replaced by the next. Presenting the replaced one again gives the same next
     * one within a short grace, as long as that is unused; any other reuse ends the session. Anybody may who holds the token.
     *
     * @throws io.visioncraft.error.DeniedException with {@code bad-token}, alike for all reasons
     */
    Tokens refresh(Caller caller, RefreshSession command);

    /**
     * Ends the caller's session, at once and for good.
     *
     * @throws io.visioncraft.error.DeniedException with {@code not-authenticated} for a caller without a live session
     */
    void logOut(Caller caller);

    /**
     * The caller whom an access token proves. The token is checked, then the session, for which the store is asked unless this
     * instance has just done so ({@link SessionPolicy#recheck()}, IDN-7).
     *
     * @param accessToken as it came from the network, null included
     * @throws io.visioncraft.error.DeniedException with {@code bad-token}, alike for all reasons
     */
    Caller caller(@Nullable String accessToken);
}
