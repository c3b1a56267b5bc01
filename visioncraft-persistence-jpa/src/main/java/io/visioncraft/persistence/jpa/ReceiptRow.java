package io.visioncraft.persistence.jpa;

import java.util.UUID;

/** The receipt of an idempotency key. */
@Table("vc_idempotency")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class ReceiptRow implements StoredRow {

    @Key
    @Column("digest")
    String digest;

    @Column("caller_scope")
    String scope;

    @Column("use_case")
    String useCase;

    @Column("idempotency_key")
    String idempotencyKey;

    @Column("fingerprint")
    String fingerprint;

    @Column("result_id")
    UUID resultId;

    @Column("result_version")
    long resultVersion;

    @Column("created_at")
    long createdAt;

    @Column("expires_at")
    long expiresAt;

    @Override
    public String recordType() {
        return "receipt";
    }

    @Override
    public Object recordId() {
        return digest;
    }
}
