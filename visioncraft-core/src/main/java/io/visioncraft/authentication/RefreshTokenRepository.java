package io.visioncraft.authentication;

import io.visioncraft.kernel.TokenId;
import io.visioncraft.spi.AggregateRepository;
import java.time.Instant;

/** Stores refresh tokens. Rotation is a compare-and-set by version. Takes no entries. */
public interface RefreshTokenRepository extends AggregateRepository<RefreshToken, TokenId> {

    /**
     * Removes refresh tokens that expired before an instant, rotated or not, the oldest first. May skip rows that
     * another transaction is removing.
     *
     * @param before the instant, UTC, to the microsecond; a token that expires then stays
     * @param limit the largest number to remove; none if it is below 1
     * @return how many were removed
     */
    int removeExpired(Instant before, int limit);
}
