package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.RefreshTokenRepository;
import io.visioncraft.kernel.TokenId;
import java.time.Instant;

final class JpaRefreshTokenRepository extends AggregateTable<RefreshToken, TokenId, RefreshTokenRow>
        implements RefreshTokenRepository {

    private static final ExpiredRows EXPIRED = new ExpiredRows("vc_refresh_token");

    JpaRefreshTokenRepository(Transactions transactions) {
        super(transactions, Mapping.of(RefreshTokenRow.class, RefreshTokenMapper::row, RefreshTokenMapper::record));
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        return EXPIRED.remove(before, limit, transaction());
    }
}
