package io.visioncraft.authentication;

import io.visioncraft.kernel.TokenId;
import java.time.Instant;

/**
 * A session that has begun or goes on, committed, before its access token is made.
 *
 * @param session the session, with the end that the role of its user gives it
 * @param refresh the refresh token that its user is to hold
 * @param refreshExpiresAt until when
 * @param accessId the id of the access token to be made
 * @param now when
 */
record IssuedSession(
        Session session, RefreshTokenText refresh, Instant refreshExpiresAt, TokenId accessId, Instant now) {

    /** The same where the present role of the user ends the session earlier than it was stored to end. */
    IssuedSession endingAt(Instant end) {
        Instant lastUse = refreshExpiresAt.isBefore(end) ? refreshExpiresAt : end;
        return new IssuedSession(session.endingAt(end), refresh, lastUse, accessId, now);
    }
}
