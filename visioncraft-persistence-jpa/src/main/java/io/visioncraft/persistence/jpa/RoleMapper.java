package io.visioncraft.persistence.jpa;

import io.visioncraft.access.Permission;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.RoleId;
import java.util.TreeSet;

final class RoleMapper {

    private RoleMapper() {}

    static RoleRow row(Role role) {
        RoleRow row = new RoleRow();
        row.id = role.id().value();
        row.version = role.version();
        row.name = role.name();
        row.nameKey = KeyBytes.of(Folding.key(role.name()));
        row.builtIn = role.builtIn() == null ? null : role.builtIn().name();
        return row;
    }

    static RolePermissionRow row(Permission permission) {
        RolePermissionRow row = new RolePermissionRow();
        row.permission = permission.toString();
        return row;
    }

    static Role record(RoleRow row) {
        return new Role(
                new RoleId(row.id),
                row.name,
                new TreeSet<>(Parts.in(row.permissions, one -> Permission.parse(one.permission))),
                row.builtIn == null ? null : BuiltInRole.valueOf(row.builtIn),
                row.version);
    }
}
