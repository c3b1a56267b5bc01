package io.visioncraft.persistence.jpa;

import java.util.UUID;

/** A service. */
@Table("vc_service")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class ServiceRow extends AggregateRow {

    @Column("code")
    String code;

    @Column("name")
    String name;

    @Column("name_key")
    byte[] nameKey;

    @Column("description")
    String description;

    @Column("category_id")
    UUID categoryId;

    @Column("unit_code")
    String unit;

    @Column("tax_class")
    String taxClass;

    @Column("status")
    String status;

    @Column("created_at")
    long createdAt;

    @Column("changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "service";
    }
}
