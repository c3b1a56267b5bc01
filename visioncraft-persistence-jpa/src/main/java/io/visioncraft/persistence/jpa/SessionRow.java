package io.visioncraft.persistence.jpa;

import java.util.UUID;

/** A session of a user. */
@Table("vc_session")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class SessionRow extends AggregateRow {

    @Column("user_id")
    UUID userId;

    @Column("credential_generation")
    long credentialGeneration;

    @Column("created_at")
    long createdAt;

    @Column("last_used_at")
    long lastUsedAt;

    @Column("expires_at")
    long expiresAt;

    @Column("ended")
    boolean ended;

    @Override
    public String recordType() {
        return "session";
    }
}
