package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.RoleId;

/**
 * A permission that stands in a stored role but is registered by nobody: it grants nothing (ROL-1). Immutable and
 * thread-safe.
 *
 * @param role the role
 * @param name the role's name
 * @param permission the permission
 */
public record UnregisteredPermission(RoleId role, String name, Permission permission) {}
