package io.visioncraft.identity;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * One log-in and the family of refresh tokens that came of it. Immutable and thread-safe.
 *
 * @param id the session, also the family of its refresh tokens
 * @param user whose
 * @param credentialGeneration the generation of the user's credentials at log-in
 * @param createdAt when the user logged in
 * @param lastUsedAt when a refresh token was last used
 * @param expiresAt when it ends at the latest; never extended
 * @param ended whether it was ended: by log-out, suspension, token reuse or a newer session
 * @param version see {@link Aggregate}
 */
public record Session(
        SessionId id,
        UserId user,
        long credentialGeneration,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean ended,
        long version)
        implements Aggregate<SessionId> {

    @Override
    public String aggregateType() {
        return "session";
    }

    @Override
    public Session atVersion(long version) {
        return new Session(id, user, credentialGeneration, createdAt, lastUsedAt, expiresAt, ended, version);
    }
}
