package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A session of a user. */
@Entity(name = "VcSession")
@Table(name = "vc_session")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class SessionEntity extends AggregateEntity {

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "credential_generation")
    long credentialGeneration;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "last_used_at")
    long lastUsedAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "ended")
    boolean ended;

    @Override
    public String recordType() {
        return "session";
    }
}
