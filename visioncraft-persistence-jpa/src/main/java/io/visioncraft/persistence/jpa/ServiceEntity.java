package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A service. */
@Entity(name = "VcService")
@Table(name = "vc_service")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class ServiceEntity extends AggregateEntity {

    @Column(name = "code", length = 64)
    String code;

    @Column(name = "name", length = 300)
    String name;

    @Column(name = "name_key", length = 1200)
    byte[] nameKey;

    @Column(name = "description", length = 4000)
    String description;

    @Column(name = "category_id")
    UUID categoryId;

    @Column(name = "unit_code", length = 3)
    String unit;

    @Column(name = "tax_class", length = 32)
    String taxClass;

    @Column(name = "status", length = 16)
    String status;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "service";
    }
}
