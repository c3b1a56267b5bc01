package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A permission of a role, by its text. */
@Entity(name = "VcRolePermission")
@Table(name = "vc_role_permission")
@AttributeOverride(name = "ownerId", column = @Column(name = "role_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class RolePermissionEntity extends PartEntity {

    @Column(name = "permission", length = 100)
    String permission;
}
