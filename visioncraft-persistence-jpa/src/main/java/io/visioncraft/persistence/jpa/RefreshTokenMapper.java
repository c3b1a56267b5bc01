package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;

final class RefreshTokenMapper {

    private RefreshTokenMapper() {}

    static RefreshTokenRow row(RefreshToken token) {
        RefreshTokenRow row = new RefreshTokenRow();
        row.id = token.id().value();
        row.version = token.version();
        row.sessionId = token.session().value();
        row.secretHash = token.secretHash();
        row.generation = token.generation();
        row.successorId = Reference.of(token.successor());
        row.issuedAt = Micros.of(token.issuedAt());
        row.rotatedAt = Micros.ofNullable(token.rotatedAt());
        row.expiresAt = Micros.of(token.expiresAt());
        return row;
    }

    static RefreshToken record(RefreshTokenRow row) {
        return new RefreshToken(
                new TokenId(row.id),
                new SessionId(row.sessionId),
                row.secretHash,
                row.generation,
                Reference.in(row.successorId, TokenId::new),
                Micros.at(row.issuedAt),
                Micros.atNullable(row.rotatedAt),
                Micros.at(row.expiresAt),
                row.version);
    }
}
