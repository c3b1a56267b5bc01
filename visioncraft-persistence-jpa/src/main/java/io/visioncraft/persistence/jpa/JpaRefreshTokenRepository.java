package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.RefreshTokenRepository;
import io.visioncraft.kernel.TokenId;
import java.time.Instant;

final class JpaRefreshTokenRepository extends AggregateStore<RefreshToken, TokenId, RefreshTokenEntity>
        implements RefreshTokenRepository {

    private static final ExpiredRows EXPIRED = new ExpiredRows("vc_refresh_token");

    JpaRefreshTokenRepository(Transactions transactions) {
        super(transactions, RefreshTokenEntity.class);
    }

    @Override
    RefreshTokenEntity row(RefreshToken token) {
        return RefreshTokenMapper.row(token);
    }

    @Override
    RefreshToken record(RefreshTokenEntity row) {
        return RefreshTokenMapper.record(row);
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        return EXPIRED.remove(before, limit, transaction());
    }
}
