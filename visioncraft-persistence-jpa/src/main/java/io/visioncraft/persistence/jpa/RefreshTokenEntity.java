package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token of a session. */
@Entity(name = "VcRefreshToken")
@Table(name = "vc_refresh_token")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class RefreshTokenEntity extends AggregateEntity {

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "secret_hash", length = 64)
    String secretHash;

    @Column(name = "generation")
    int generation;

    @Column(name = "successor_id")
    UUID successorId;

    @Column(name = "issued_at")
    long issuedAt;

    @Column(name = "rotated_at")
    @Nullable
    Long rotatedAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Override
    public String recordType() {
        return "refresh-token";
    }
}
