package io.visioncraft.identity;

import io.visioncraft.kernel.TokenId;
import io.visioncraft.spi.AggregateRepository;

/** Stores refresh tokens; rotation is a compare-and-set by version. No entries. */
public interface RefreshTokenRepository extends AggregateRepository<RefreshToken, TokenId> {}
