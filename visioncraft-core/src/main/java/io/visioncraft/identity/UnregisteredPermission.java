package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.RoleId;

/**
 * A permission of a stored role that nobody registers: it grants nothing (ROL-1). Immutable and thread-safe.
 *
 * @param role the role's id
 * @param name the role's name
 * @param permission {@code area:action:scope}, registered by nobody
 */
public record UnregisteredPermission(RoleId role, String name, Permission permission) {}
