package io.visioncraft.persistence.jpa;

/** A permission of a role, by its text. */
@Table(value = "vc_role_permission", owner = "role_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class RolePermissionRow extends PartRow {

    @Column("permission")
    String permission;
}
