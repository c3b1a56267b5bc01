package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The receipt of an idempotency key. */
@Entity(name = "VcReceipt")
@Table(name = "vc_idempotency")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class ReceiptEntity implements StoredRow {

    @Id
    @Column(name = "digest", length = 64)
    String digest;

    @Column(name = "caller_scope", length = 100)
    String scope;

    @Column(name = "use_case", length = 100)
    String useCase;

    @Column(name = "idempotency_key", length = 200)
    String idempotencyKey;

    @Column(name = "fingerprint", length = 64)
    String fingerprint;

    @Column(name = "result_id")
    UUID resultId;

    @Column(name = "result_version")
    long resultVersion;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
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
