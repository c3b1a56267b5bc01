package io.visioncraft.authentication;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * The use cases by which users let themselves in: bootstrap, registration and passwords (IDN-3, IDN-6), log-in,
 * sessions and tokens (IDN-4, IDN-5, IDN-7). Thread-safe. A caller with an idempotency key is refused as <em>invalid
 * input</em> with {@code idempotency-key-not-accepted}.
 *
 * <p>If the builder got no {@link PasswordHasher} or no {@link AccessTokens}, then {@link #logIn}, {@link #refresh},
 * {@link #logOut} and {@link #caller} answer <em>unavailable</em> with {@code not-configured}; the host makes its
 * callers by {@link Caller#user}.
 *
 * <p>Call these methods outside of the host's transactions: hashing is slow, and a rollback would undo the effects that
 * a refusal must leave, for example the end of a stolen session.
 */
public interface Authentication {

    /**
     * Sets a store up, once: makes the roles ADMIN, STAFF and CUSTOMER with the permissions that the registry declares
     * for them, and the first ACTIVE administrator (ROL-2). Needs no permission while the store holds no user.
     *
     * @param caller who asks
     * @param command e-mail address, name and password of the administrator
     * @return the administrator
     * @throws io.visioncraft.error.RuleViolatedException with {@code already-bootstrapped}
     * @throws io.visioncraft.error.InvalidInputException for a password that the {@link PasswordPolicy} refuses (IDN-6)
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured} for a password without a hasher, or
     *     {@code hashing-overloaded}
     */
    User bootstrap(Caller caller, BootstrapAdministrator command);

    /**
     * Makes an ACTIVE customer; the command cannot name a role (IDN-3). Needs no permission.
     *
     * @param caller who asks
     * @param command e-mail address, name and password of the customer
     * @return the new user. With blind registration and an address that a user has, a made-up user: nothing is stored
     *     for it, and the event {@code user.registration-repeated} names the owner of the address (IDN-2)
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-e-mail}, unless registration is blind
     * @throws io.visioncraft.error.InvalidInputException for a password that the {@link PasswordPolicy} refuses (IDN-6)
     * @throws io.visioncraft.error.RuleViolatedException with {@code not-bootstrapped}
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured} for a password without a hasher, or
     *     {@code hashing-overloaded}
     */
    User register(Caller caller, RegisterUser command);

    /**
     * Changes the caller's own password and ends all of its sessions, the calling one included: the user has to log in
     * anew (IDN-7). The throttle counts an attempt as it counts a log-in, so that a stolen session guesses no password
     * faster. Needs {@code user:change-password:own}.
     *
     * @param caller who asks
     * @param command the current and the new password
     * @throws io.visioncraft.error.DeniedException with {@code bad-credentials} if the current password is wrong, or
     *     was changed by another call at the same moment
     * @throws io.visioncraft.error.InvalidInputException for a new password that the {@link PasswordPolicy} refuses
     *     (IDN-6), or with {@code password-unchanged}
     * @throws io.visioncraft.error.RuleViolatedException with {@code no-password} for a user who never had one
     * @throws io.visioncraft.error.UnavailableException with {@code log-in-throttled} or {@code log-in-busy} and the detail
     *     {@code retryAfterSeconds} (IDN-5), {@code hashing-overloaded}, or {@code not-configured} without a hasher
     */
    void changePassword(Caller caller, ChangePassword command);

    /**
     * Begins a new session. The throttle counts the account and, if it is known, the caller's address. Needs no
     * permission.
     *
     * @param caller who asks
     * @param command the e-mail address and the password
     * @return the tokens of the new session
     * @throws io.visioncraft.error.DeniedException with {@code bad-credentials}, after the same work for an unknown
     *     address, a wrong password and a user who is not ACTIVE (IDN-4)
     * @throws io.visioncraft.error.UnavailableException with {@code log-in-throttled} after failed log-ins, or with
     *     {@code log-in-busy} while several others are being checked, both with the detail {@code retryAfterSeconds}
     *     (IDN-5); with {@code hashing-overloaded} or {@code not-configured}
     */
    Tokens logIn(Caller caller, LogIn command);

    /**
     * Continues a session: the next refresh token replaces the given one. The replaced token gives the same next one
     * again within a short grace ({@link SessionPolicy#grace()}), while the next one is unused; any other reuse ends
     * the session. Needs no permission, but an unexpired token.
     *
     * @param caller who asks
     * @param command the refresh token that the last answer gave
     * @return the next tokens of the session
     * @throws io.visioncraft.error.DeniedException with {@code bad-token}, alike for all reasons
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured}
     */
    Tokens refresh(Caller caller, RefreshSession command);

    /**
     * Ends the caller's session, at once and for good. Needs no permission, but a live session.
     *
     * @param caller who asks, with its session
     * @throws io.visioncraft.error.DeniedException with {@code not-authenticated} for a caller without a live session
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured}
     */
    void logOut(Caller caller);

    /**
     * Makes a caller of an access token. Checks the token, then the session. The store is asked about the session
     * unless this instance asked less than {@link SessionPolicy#recheck()} ago (IDN-7). Needs no permission, but an
     * unexpired token.
     *
     * @param accessToken the token as it came from the network, null included
     * @return the user in its session
     * @throws io.visioncraft.error.DeniedException with {@code bad-token}, alike for all reasons
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured}
     */
    Caller caller(@Nullable String accessToken);
}
