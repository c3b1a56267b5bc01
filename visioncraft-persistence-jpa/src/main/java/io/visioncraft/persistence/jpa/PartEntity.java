package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * A row that belongs to the root of an aggregate: a line, a tax group, a permission, a word. It knows its root by id alone.
 * No relationship is mapped: a provider that updates the schema would make foreign keys of its own out of it, and those of
 * the migrations, which remove parts with their root, would be in vain.
 */
@MappedSuperclass
@IdClass(PartKey.class)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class PartEntity {

    @Id
    @Column(name = "owner_id")
    UUID ownerId;

    @Id
    @Column(name = "position")
    int position;
}
