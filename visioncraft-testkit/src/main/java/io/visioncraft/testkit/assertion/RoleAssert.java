package io.visioncraft.testkit.assertion;

import io.visioncraft.access.Permission;
import io.visioncraft.identity.Role;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a role. Not thread-safe. */
public final class RoleAssert extends RecordAssert<RoleAssert, Role> {

    RoleAssert(@Nullable Role actual) {
        super(actual, RoleAssert.class);
    }

    /** Is called that. */
    public RoleAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /** Holds that permission, for example {@code order:read:any}. */
    public RoleAssert grants(String permission) {
        return hasComponent(
                "grant of " + permission, record().permissions().contains(Permission.parse(permission)), true);
    }

    /** Does not hold that permission. */
    public RoleAssert doesNotGrant(String permission) {
        return hasComponent(
                "grant of " + permission, record().permissions().contains(Permission.parse(permission)), false);
    }
}
