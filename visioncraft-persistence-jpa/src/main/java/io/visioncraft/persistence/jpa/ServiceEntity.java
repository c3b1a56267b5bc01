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

    @Column(name = "code")
    String code;

    @Column(name = "name")
    String name;

    @Column(name = "name_key")
    byte[] nameKey;

    @Column(name = "description")
    String description;

    @Column(name = "category_id")
    UUID categoryId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "tax_category")
    String taxCategory;

    @Column(name = "status")
    String status;

    @Column(name = "created_at")
    long createdAt;

    @Override
    public String recordType() {
        return "service";
    }
}
