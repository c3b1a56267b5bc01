package io.visioncraft.persistence.jpa;

import io.visioncraft.identity.RefreshToken;
import io.visioncraft.identity.RefreshTokenRepository;
import io.visioncraft.kernel.TokenId;

final class JpaRefreshTokenRepository extends AggregateStore<RefreshToken, TokenId, RefreshTokenEntity>
        implements RefreshTokenRepository {

    JpaRefreshTokenRepository(Sessions sessions) {
        super(sessions, RefreshTokenEntity.class);
    }

    @Override
    RefreshTokenEntity row(RefreshToken token) {
        return RefreshTokenMapper.row(token);
    }

    @Override
    RefreshToken record(RefreshTokenEntity row) {
        return RefreshTokenMapper.record(row);
    }
}
