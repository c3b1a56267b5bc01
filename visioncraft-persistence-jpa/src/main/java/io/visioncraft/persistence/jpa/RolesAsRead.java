package io.visioncraft.persistence.jpa;

import io.visioncraft.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a role's record once for as long as its columns are read with the same values: each call reads the role of its caller, and
 * a role has dozens of permissions. No cache of the store, which is read each time. Thread-safe.
 */
final class RolesAsRead {

    private static final int MAX_ROLES = 1_000;

    private final Map<UUID, Made> last = new ConcurrentHashMap<>();

    /** A role as it was read, and its record. */
    private record Made(Columns columns, Role role) {}

    /**
     * What is compared.
     *
     * @param permissions the permissions with a blank between two, null for none
     */
    private record Columns(
            UUID id,
            long version,
            String name,
            @Nullable String builtIn,
            @Nullable String permissions) {}

    /**
     * The record of a role.
     *
     * @param row its row, without its permissions
     * @param permissions the permissions with a blank between two, null for none
     * @param mapping makes the record of the row with its permissions
     */
    Role of(RoleRow row, @Nullable String permissions, Function<RoleRow, Role> mapping) {
        Columns columns = new Columns(row.id, row.version, row.name, row.builtIn, permissions);
        Made made = last.get(columns.id());
        if (made != null && made.columns().equals(columns)) {
            return made.role();
        }
        row.permissions = rows(permissions);
        Role role = mapping.apply(row);
        if (last.size() >= MAX_ROLES) {
            last.clear();
        }
        last.put(columns.id(), new Made(columns, role));
        return role;
    }

    private static List<RolePermissionRow> rows(@Nullable String joined) {
        List<RolePermissionRow> rows = new ArrayList<>();
        if (joined != null) {
            for (String permission : joined.split(" ", -1)) {
                RolePermissionRow row = new RolePermissionRow();
                row.position = rows.size();
                row.permission = permission;
                rows.add(row);
            }
        }
        return rows;
    }
}
