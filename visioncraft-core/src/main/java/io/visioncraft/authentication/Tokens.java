package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * What a user holds after a log-in or a refresh. Immutable and thread-safe.
 *
 * @param user who
 * @param session the session
 * @param accessToken proves the user and the session to {@link Authentication#caller}; masked in {@code toString}
 * @param accessExpiresAt until when, UTC, whole seconds
 * @param refreshToken goes on with the session, once; masked in {@code toString}
 * @param refreshExpiresAt until when it can be used, UTC
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
