package io.visioncraft.persistence.jpa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token of a session. */
@Table("vc_refresh_token")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class RefreshTokenRow extends AggregateRow {

    @Column("session_id")
    UUID sessionId;

    @Column("secret_hash")
    String secretHash;

    @Column("generation")
    int generation;

    @Column("successor_id")
    UUID successorId;

    @Column("issued_at")
    long issuedAt;

    @Column("rotated_at")
    @Nullable
    Long rotatedAt;

    @Column("expires_at")
    long expiresAt;

    @Override
    public String recordType() {
        return "refresh-token";
    }
}
