package io.visioncraft.testkit.assertion;

import io.visioncraft.access.Permission;
import io.visioncraft.identity.Role;
import org.jspecify.annotations.Nullable;

/** Assertions on a role. Not thread-safe. */
public final class RoleAssert extends RecordAssert<RoleAssert, Role> {

    RoleAssert(@Nullable Role actual) {
        super(actual, RoleAssert.class);
    }

    /**
     * Asserts the name of the role.
     *
     * @param name the expected name
     * @return this assertion
     */
    public RoleAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /**
     * Asserts that the role contains a permission.
     *
     * @param permission the permission, for example {@code order:read:any}
     * @return this assertion
     */
    public RoleAssert grants(String permission) {
        return hasComponent(
                "grant of " + permission, record().permissions().contains(Permission.parse(permission)), true);
    }

    /**
     * Asserts that the role does not contain a permission.
     *
     * @param permission the permission, for example {@code order:read:any}
     * @return this assertion
     */
    public RoleAssert doesNotGrant(String permission) {
        return hasComponent(
                "grant of " + permission, record().permissions().contains(Permission.parse(permission)), false);
    }
}
