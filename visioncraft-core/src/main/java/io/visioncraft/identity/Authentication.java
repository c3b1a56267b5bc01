package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Log-in, sessions and tokens (IDN-4, IDN-5, IDN-7). Thread-safe. None of its methods takes an idempotency key.
 *
 * <p>Where the builder was given no {@link PasswordHasher} or no {@link AccessTokens}, every method answers
 * <em>unavailable</em> with code {@code not-configured}; the host then makes its callers by {@link Caller#user}.
 *
 * <p>Call these outside of any transaction of the host's: hashing is slow, and what a refusal leaves behind, such as the end
 * of a stolen session, must not be rolled back.
 */
public interface Authentication {

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
