package io.visioncraft.authentication;

import io.visioncraft.kernel.TokenId;
import io.visioncraft.spi.AggregateRepository;
import java.time.Instant;

/** Stores refresh tokens; rotation is a compare-and-set by version. No entries. */
public interface RefreshTokenRepository extends AggregateRepository<RefreshToken, TokenId> {

    /**
     * Removes refresh tokens that expired before an instant, rotated or not, the oldest first. May pass by what another transaction is
     * removing.
     *
     * @param limit how many at most; none if it is below 1
     * @return how many were removed
     */
    int removeExpired(Instant before, int limit);
}
