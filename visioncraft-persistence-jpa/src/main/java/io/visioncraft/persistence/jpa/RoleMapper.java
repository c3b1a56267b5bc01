package io.visioncraft.persistence.jpa;

import io.visioncraft.access.Permission;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.RoleId;
import java.util.TreeSet;

final class RoleMapper {

    private RoleMapper() {}

    static RoleEntity row(Role role) {
        RoleEntity row = new RoleEntity();
        row.id = role.id().value();
        row.version = role.version();
        row.name = role.name();
        row.nameKey = KeyBytes.of(Folding.key(role.name()));
        row.builtIn = role.builtIn() == null ? null : role.builtIn().name();
        return row;
    }

    static RolePermissionEntity row(Permission permission) {
        RolePermissionEntity row = new RolePermissionEntity();
        row.permission = permission.toString();
        return row;
    }

    static Role record(RoleEntity row) {
        return new Role(
                new RoleId(row.id),
                row.name,
                new TreeSet<>(Parts.in(row.permissions, one -> Permission.parse(one.permission))),
                row.builtIn == null ? null : BuiltInRole.valueOf(row.builtIn),
                row.version);
    }
}
