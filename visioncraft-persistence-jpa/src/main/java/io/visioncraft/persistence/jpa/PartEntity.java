package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * A row that belongs to the root of an aggregate: a line, a tax group, a permission, a word. It refers to its root by id. No
 * relationship is mapped: a provider that updates the schema would add a foreign key for it, and that key would forbid the
 * removal of a root, although the foreign key of the migrations removes the parts with their root.
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
