package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import java.util.List;

/**
 * The roles and what they grant (ROL-1 to ROL-3). Thread-safe.
 *
 * <p>Changing needs {@code role:manage:any} and permissions that cover the role's before and after, else it is <em>denied</em>
 * with {@code escalation}; reading needs {@code role:read:any}. An unknown role is <em>not found</em> {@code role-not-found}, a
 * stale expected version a <em>conflict</em> {@code stale-version}, a name that another role has {@code duplicate-role-name},
 * an unknown permission <em>invalid input</em> {@code unknown-permission}.
 */
public interface RoleManagement {

    /**
     * Makes a role.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code not-bootstrapped}
     */
    Role create(Caller caller, CreateRole command);

    /**
     * Changes a role's name, what it grants, or both. Its users feel it at their next call (ROL-5).
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code built-in-role} for ADMIN
     */
    Role change(Caller caller, ChangeRole command);

    /**
     * Deletes a role.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code built-in-role}, or {@code role-in-use} while any user,
     *     whatever its status, has the role
     */
    void delete(Caller caller, DeleteRole command);

    /** One role. */
    Role get(Caller caller, RoleId id);

    /** All roles by folded name. */
    Listing<Role> list(Caller caller, ListRequest request);

    /** Permissions in stored roles that nobody registers any more, by role name and permission; they grant nothing. */
    List<UnregisteredPermission> unregistered(Caller caller);
}
