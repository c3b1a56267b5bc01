package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import java.util.List;

/**
 * The use cases of roles (ROL-1 to ROL-3). Thread-safe.
 *
 * <p>A change needs {@code role:manage:any}. It also needs permissions that cover the role's before and after, else it
 * is denied with {@code escalation}. A role that does not exist is {@code role-not-found}. The name of another role is
 * refused with {@code duplicate-role-name}, an unknown permission with {@code unknown-permission}.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change takes an idempotency key (GEN-7).
 */
public interface RoleManagement {

    /**
     * Creates a role. Needs {@code role:manage:any}.
     *
     * @param caller who asks
     * @param command the name and the permissions
     * @return the new role
     * @throws io.visioncraft.error.RuleViolatedException with {@code not-bootstrapped}
     */
    Role create(Caller caller, CreateRole command);

    /**
     * Changes a role's name, its permissions, or both. The role's users have the new permissions at their next call
     * (ROL-5). Needs {@code role:manage:any}.
     *
     * @param caller who asks
     * @param command the role and its new parts
     * @return the role as saved
     * @throws io.visioncraft.error.RuleViolatedException with {@code built-in-role} for ADMIN
     */
    Role change(Caller caller, ChangeRole command);

    /**
     * Deletes a role. Needs {@code role:manage:any}.
     *
     * @param caller who asks
     * @param command the role and its expected version
     * @throws io.visioncraft.error.RuleViolatedException with {@code built-in-role}, or {@code role-in-use} while any
     *     user, whatever its status, has the role
     */
    void delete(Caller caller, DeleteRole command);

    /**
     * Reads a role. Needs {@code role:read:any}.
     *
     * @param caller who asks
     * @param id the id of the role
     * @return the role as it is now
     */
    Role get(Caller caller, RoleId id);

    /**
     * Lists all roles by folded name. Needs {@code role:read:any}.
     *
     * @param caller who asks
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<Role> list(Caller caller, ListRequest request);

    /**
     * Lists the permissions of stored roles that nobody registers, by role name and permission; they grant nothing
     * (ROL-1). Needs {@code role:read:any}.
     *
     * @param caller who asks
     * @return the whole list
     */
    List<UnregisteredPermission> unregistered(Caller caller);
}
