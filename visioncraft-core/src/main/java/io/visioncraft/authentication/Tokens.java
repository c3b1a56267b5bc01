package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * The tokens of a user after a log-in or a refresh. Immutable and thread-safe.
 *
 * @param user the user who logged in
 * @param session the session that began or goes on
 * @param accessToken proves the user and the session to {@link Authentication#caller}; masked in {@code toString}
 * @param accessExpiresAt when the access token expires, UTC, whole seconds
 * @param refreshToken continues the session, once; masked in {@code toString}
 * @param refreshExpiresAt when the refresh token expires, UTC, to the microsecond
 */
public record Tokens(
        UserId user,
        SessionId session,
        String accessToken,
        Instant accessExpiresAt,
        String refreshToken,
        Instant refreshExpiresAt) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "Tokens[user " + user + ", session " + session + ", access ********, refresh ********]";
    }
}
