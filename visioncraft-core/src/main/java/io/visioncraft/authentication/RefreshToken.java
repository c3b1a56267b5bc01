package io.visioncraft.authentication;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One refresh token of a session. The store keeps a SHA-256 of its secret, never the secret.
 *
 * <p>Its life: the first token begins with the session. Its first use replaces it by its successor, by compare-and-set,
 * so that one of several uses at the same moment wins. A replaced token gives the same successor again, within a short
 * grace and while the successor is unused. Any later use ends the session. Immutable and thread-safe.
 *
 * @param id the public part of the token
 * @param session the session that the token continues
 * @param secretHash SHA-256 of the secret, 64 hexadecimal digits
 * @param generation the number of the token in its session, from 1
 * @param successor the token that replaced it; null while it is active
 * @param issuedAt when it was made, UTC, to the microsecond
 * @param rotatedAt when it was replaced; null while it is active
 * @param expiresAt when it expires if nobody uses it
 * @param version see {@link Aggregate}
 */
public record RefreshToken(
        TokenId id,
        SessionId session,
        String secretHash,
        int generation,
        @Nullable TokenId successor,
        Instant issuedAt,
        @Nullable Instant rotatedAt,
        Instant expiresAt,
        long version)
        implements Aggregate<TokenId> {

    /** The first token of a session. */
    static Change<RefreshToken> first(RefreshTokenText text, SessionId session, Instant now, Instant expiresAt) {
        return Change.of(new RefreshToken(text.id(), session, text.secretHash(), 1, null, now, null, expiresAt, 0));
    }

    /** Whether it was never used. */
    boolean unused() {
        return successor == null;
    }

    /** The token that takes this one's place. */
    Change<RefreshToken> next(RefreshTokenText text, Instant now, Instant until) {
        return Change.of(
                new RefreshToken(text.id(), session, text.secretHash(), generation + 1, null, now, null, until, 0));
    }

    /** This token, once another has taken its place. */
    Change<RefreshToken> replacedBy(TokenId next, Instant now) {
        return Change.of(new RefreshToken(
                id,
                session,
                secretHash,
                generation,
                next,
                issuedAt,
                Instants.later(issuedAt, now),
                expiresAt,
                version));
    }

    @Override
    public String aggregateType() {
        return "refresh-token";
    }

    @Override
    public RefreshToken atVersion(long version) {
        return new RefreshToken(
                id, session, secretHash, generation, successor, issuedAt, rotatedAt, expiresAt, version);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "RefreshToken[" + id + ", session " + session + ", generation " + generation + "]";
    }
}
